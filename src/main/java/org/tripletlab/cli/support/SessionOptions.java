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
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ImageNeed;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The session file that a command is about, and where its images are. */
public final class SessionOptions {
    @Parameters(paramLabel = "FILE", description = "A session that \"train --save\" or the window wrote (.tripletlab).")
    private Path file;

    /** What the option for the images says. */
    public static final String DATA =
            "Folder with the four MNIST files; or where the images are now, if they have moved: the folder itself, or the"
                    + " one that it is in. Taken if pixels and labels agree.";

    @Option(names = "--data", paramLabel = "DIR", description = DATA)
    private Optional<Path> folder = Optional.empty();

    /** Returns the session file. */
    public Path file() {
        return file;
    }

    /** Returns where the images are now; empty if that was not said. */
    public Optional<Path> folder() {
        return folder;
    }

    /**
     * Compares the images of a folder that was named with those of each lane that has begun.
     *
     * @return where they are, by the letters of the lanes; empty if no folder was named
     * @throws IOException if they are not there or differ
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
     * Finds the images of a run, wherever they are now.
     *
     * @throws IOException if they are not found
     */
    public MovedImages.Found find(SavedRun run) throws IOException {
        return new MovedImages(datasets(), Optional.of(file), folder).of(run);
    }

    /**
     * Returns the run of a lane.
     *
     * @throws ParameterException if there is no such lane, or it has no run
     */
    public SavedRun run(SavedLane lane) {
        return lane.run()
                .orElseThrow(() -> new ParameterException(
                        "lane",
                        "Lane " + lane.letter() + " of " + file + " has not begun; choose another lane or file."));
    }

    /**
     * Returns the lanes that have begun, with their images or, where those are not found and not needed, with what the session
     * keeps of them.
     *
     * @param err is told where images are not found
     * @throws ParameterException if no lane has begun, or the images here are none of theirs
     * @throws IOException if images are needed that are not found
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
            throw new ParameterException("lane", "No lane of " + file + " has begun; there is nothing to export yet.");
        }
        return records;
    }

    private RunnerView view(SavedRun run, ImageNeed need, PrintWriter err) throws IOException {
        try {
            MovedImages.Found found = find(run);
            return found.run().view(found.data());
        } catch (DatasetException absent) {
            return viewWithoutImages(run, need, err, absent);
        } catch (ParameterException refused) {
            if (!refused.parameterId().equals(org.tripletlab.experiment.Parameters.DATASET.id())) {
                throw refused;
            }
            return viewWithoutImages(run, need, err, refused);
        }
    }

    private <E extends Exception> RunnerView viewWithoutImages(SavedRun run, ImageNeed need, PrintWriter err, E absent)
            throws E, IOException {
        // A folder that was named must be the right one.
        if (need == ImageNeed.PIXELS || folder.isPresent()) {
            throw absent;
        }
        if (need == ImageNeed.CLASSES && run.images().isEmpty()) {
            throw new IOException(
                    absent.getMessage() + " The session is from before the classes of its points were kept"
                            + " in it, and this shows them; tables and charts of numbers can be written without.");
        }
        err.println(absent.getMessage() + " Written from what the session keeps of them.");
        return run.view(run.withoutImages());
    }
}
