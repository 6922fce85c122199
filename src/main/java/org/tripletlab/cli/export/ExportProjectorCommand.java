package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.projector.ProjectorFolder;
import org.tripletlab.export.projector.ProjectorOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export projector}: a folder for the TensorFlow Embedding Projector. */
@Command(
        name = "projector",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a new folder for the TensorFlow Embedding Projector: vectors, metadata, images, configuration.",
            "\"tensorboard --logdir FOLDER\" opens it."
        })
final class ExportProjectorCommand extends SessionExport {
    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The newest recorded step up to this one, instead of the newest with finite embeddings.")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--no-images", description = "Without the images.")
    private boolean withoutImages;

    @Override
    void check() {
        if (step.orElse(0) < 0) {
            throw new ParameterException("step", "--step must be 0 or more, but was " + step.orElse(0) + ".");
        }
    }

    @Override
    void write(List<LaneRecord> lanes, Path folder) throws IOException {
        OptionalInt chosen = step.isPresent() ? OptionalInt.of(step.get()) : OptionalInt.empty();
        new ProjectorFolder(lanes, new ProjectorOptions(chosen, !withoutImages, replaces()))
                .write(folder, ExportProgress.NONE);
    }
}
