package org.tripletlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.race.SavedLane;
import org.tripletlab.session.DatasetShelf;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.ParameterException;
import org.tripletlab.session.SavedRun;
import org.tripletlab.session.TrainingData;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The session file that a command is about, and where its images are. */
final class SessionOptions {
    @Parameters(paramLabel = "FILE", description = "A session that \"train --save\" or the window wrote (.tripletlab).")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> folder = Optional.empty();

    Path file() {
        return file;
    }

    /** Reads the session. */
    SavedSession read() throws IOException {
        return SessionFile.read(file);
    }

    /** Opens the images of an experiment. */
    TrainingData data(ExperimentSpec spec) throws IOException {
        return DatasetShelf.ofThisProcess(
                        folder, ReadingLine.reading(new PrintWriter(System.err, true, StandardCharsets.UTF_8), false))
                .choose(spec);
    }

    /**
     * Returns the run of a lane.
     *
     * @throws ParameterException if there is no such lane, or it has no run
     */
    SavedRun run(SavedLane lane) {
        return lane.run()
                .orElseThrow(() -> new ParameterException(
                        "lane",
                        "Lane " + lane.letter() + " of " + file + " has not begun; choose another lane or file."));
    }

    /**
     * Returns the lanes that have begun, with their images.
     *
     * @throws ParameterException if none has, or the images here are none of theirs
     */
    List<LaneRecord> records() throws IOException {
        List<LaneRecord> records = new ArrayList<>();
        for (SavedLane lane : read().lanes()) {
            if (lane.run().isPresent()) {
                SavedRun run = lane.run().get();
                records.add(new LaneRecord(lane.letter(), run.view(data(run.begunWith())), lane.origin()));
            }
        }
        if (records.isEmpty()) {
            throw new ParameterException("lane", "No lane of " + file + " has begun; there is nothing to export yet.");
        }
        return records;
    }
}
