package org.tripletlab.cli.support;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ImageNeed;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.option.OptionException;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.text.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options for the session file of a command, and the place of its images. */
public final class SessionOptions {
    @Parameters(
            paramLabel = "FILE",
            description = "A session saved by the window or with \"train --save\" (.tripletlab).")
    private Path file;

    /** Help text of the option for the images. */
    public static final String DATA =
            "Folder with the four MNIST files, or the current folder of moved images, or its parent. Pixels"
                    + " and labels must agree.";

    @Option(names = "--data", paramLabel = "DIR", description = DATA)
    private Optional<Path> folder = Optional.empty();

    /** Returns the session file. */
    public Path file() {
        return file;
    }

    /** Returns the current folder of the images; empty if not given. */
    public Optional<Path> folder() {
        return folder;
    }

    /**
     * Compares the images of the given folder with those of each lane that has a run.
     *
     * @return their place, by the letters of the lanes; empty without a folder
     * @throws IOException if they are not found or differ
     */
    public Map<Character, String> places(SavedSession session) throws IOException {
        Map<Character, String> places = new LinkedHashMap<>();
        if (folder.isPresent()) {
            for (SavedLane lane : session.lanes()) {
                if (lane.run().isPresent()) {
                    MovedImages.Found found = find(lane.run().get());
                    places.put(
                            lane.letter(),
                            MovedImages.isAtPath(found.run().begunWith())
                                    ? found.run().begunWith().get(org.tripletlab.experiment.Parameters.DATASET)
                                    : found.data().training().origin());
                }
            }
        }
        return places;
    }

    /** Reads the session. */
    public SavedSession read() throws IOException {
        return SessionFile.read(file);
    }

    private DatasetCache datasets() {
        return DatasetCache.ofThisProcess(
                folder, ReadingLine.reading(new PrintWriter(System.err, true, StandardCharsets.UTF_8), false));
    }

    /**
     * Finds the images of a run at their current place.
     *
     * @throws IOException if they are not found
     */
    public MovedImages.Found find(SavedRun run) throws IOException {
        return new MovedImages(datasets(), Optional.of(file), folder).of(run);
    }

    /**
     * Returns the run of a lane.
     *
     * @throws OptionException if there is no such lane, or it has no run
     */
    public SavedRun run(SavedLane lane) {
        return lane.run()
                .orElseThrow(() -> new OptionException(
                        "lane", Message.of("lane.refused.no-run", String.valueOf(lane.letter()), file.toString())));
    }

    /**
     * Returns the lanes that have a run, with their images or, where those are not found and not required, with their
     * description in the session.
     *
     * @param err receives a message where images are not found
     * @throws OptionException if no lane has a run, or the images found differ from theirs
     * @throws IOException if required images are not found
     */
    public List<LaneRecord> records(ImageNeed need, PrintWriter err) throws IOException {
        List<LaneRecord> records = new ArrayList<>();
        for (SavedLane lane : read().lanes()) {
            if (lane.run().isPresent()) {
                SavedRun run = lane.run().get();
                records.add(new LaneRecord(lane.letter(), view(run, need, err), lane.origin()));
            }
        }
        if (records.isEmpty()) {
            throw new OptionException("lane", Message.of("lane.refused.no-runs", file.toString()));
        }
        return records;
    }

    private RunnerView view(SavedRun run, ImageNeed need, PrintWriter err) throws IOException {
        try {
            MovedImages.Found found = find(run);
            return found.run().view(found.data());
        } catch (DatasetException absent) {
            return viewWithoutImages(run, need, err, absent);
        } catch (OptionException refused) {
            if (!refused.optionId().equals(org.tripletlab.experiment.Parameters.DATASET.id())) {
                throw refused;
            }
            return viewWithoutImages(run, need, err, refused);
        }
    }

    private <E extends Exception> RunnerView viewWithoutImages(SavedRun run, ImageNeed need, PrintWriter err, E absent)
            throws E, IOException {
        // A given folder must be the right one.
        if (need == ImageNeed.PIXELS || folder.isPresent()) {
            throw absent;
        }
        if (need == ImageNeed.CLASSES && run.images().description().isEmpty()) {
            throw new IOException(absent.getMessage()
                    + " The session was saved by an early version without the classes of its points, which are needed"
                    + " here. Tables and charts of numbers do not need them.");
        }
        err.println(absent.getMessage() + " The description of the images in the session is used instead.");
        return run.view(run.withoutImages());
    }
}
