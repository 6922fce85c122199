package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.numpy.RunNpz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export npz}: embeddings and weights for NumPy. */
@Command(
        name = "npz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the embeddings of every recorded step and the newest weights of every lane as arrays for NumPy.",
            "embeddings_A (steps x images x D), steps_A, labels, class_names, weights_A_dense_1, bias_A_dense_1, …"
        })
final class ExportNpzCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Option(names = "--images", description = "The images, too (images x height x width, 0 to 255).")
    private boolean images;

    @Option(names = "--newest-only", description = "Only the newest recorded step.")
    private boolean newestOnly;

    @Override
    public Integer call() throws Exception {
        return target.export(command.commandLine(), session, (lanes, file) -> export(lanes, file, ExportProgress.NONE));
    }

    private void export(List<LaneRecord> lanes, Path output, ExportProgress progress) throws IOException {
        RunNpz.write(output, lanes, new RunNpz.Options(images, newestOnly), progress);
    }
}
