package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.projector.ProjectorFolder;
import org.tripletlab.export.projector.ProjectorOptions;
import org.tripletlab.session.ParameterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export projector}: a folder for the TensorFlow Embedding Projector. */
@Command(
        name = "projector",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a new folder for the TensorFlow Embedding Projector: vectors, metadata, images, configuration.",
            "\"tensorboard --logdir FOLDER\" opens it."
        })
final class ExportProjectorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The newest recorded step up to this one, instead of the newest with finite embeddings.")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--no-images", description = "Without the images.")
    private boolean withoutImages;

    @Override
    public Integer call() throws Exception {
        return target.export(
                command.commandLine(),
                session,
                (lanes, folder) -> export(lanes, folder, target.force(), ExportProgress.NONE));
    }

    private void export(List<LaneRecord> lanes, Path folder, boolean replace, ExportProgress progress)
            throws IOException {
        if (step.orElse(0) < 0) {
            throw new ParameterException("step", "--step must be 0 or more, but was " + step.orElse(0) + ".");
        }
        OptionalInt chosen = step.isPresent() ? OptionalInt.of(step.get()) : OptionalInt.empty();
        new ProjectorFolder(lanes, new ProjectorOptions(chosen, !withoutImages, replace)).write(folder, progress);
    }
}
