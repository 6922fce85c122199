package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.numpy.RunNpz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export npz}: embeddings and weights for NumPy. */
@Command(
        name = "npz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the embeddings of every recorded step and the newest weights of every lane as arrays for NumPy.",
            "embeddings_A (steps x images x D), steps_A, labels, class_names, weights_A_dense_1, bias_A_dense_1, …"
        })
final class ExportNpzCommand extends SessionExport {
    @Option(names = "--images", description = "The images, too (images x height x width, 0 to 255).")
    private boolean images;

    @Option(names = "--newest-only", description = "Only the newest recorded step.")
    private boolean newestOnly;

    @Override
    SessionOptions.Need need() {
        return images ? SessionOptions.Need.PIXELS : SessionOptions.Need.CLASSES;
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        RunNpz.write(output, lanes, new RunNpz.Options(images, newestOnly), ExportProgress.NONE);
    }
}
