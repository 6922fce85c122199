package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.numpy.RunNpz;

/** {@code npz}: embeddings and weights as NumPy arrays (NPZ). */
final class NpzExporter extends Exporter {
    private static final ExportOption<Boolean> IMAGES = ExportOption.flag(
                    "images", "Include the images (images x height x width, 0 to 255).")
            .in(FormField.row("export.content").text("export.content.images").first("true"));

    private static final ExportOption<Boolean> NEWEST_ONLY = ExportOption.flag(
                    "newest-only", "Write the latest recorded step only.")
            .in(FormField.row("export.content").text("export.content.newest-only"));

    NpzExporter() {
        super(
                new ExportFormat(
                        "npz",
                        "npz",
                        List.of("npz"),
                        false,
                        List.of(
                                "Writes the embeddings of every recorded step and the newest weights of every lane as NumPy arrays (NPZ).",
                                "embeddings_A (steps x images x D), steps_A, labels, class_names, weights_A_dense_1, bias_A_dense_1, …")),
                List.of(IMAGES, NEWEST_ONLY));
    }

    @Override
    public ImageNeed need(OptionValues values) {
        return values.get(IMAGES) ? ImageNeed.PIXELS : ImageNeed.CLASSES;
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        RunNpz.write(target, source.lanes(), new RunNpz.Options(values.get(IMAGES), values.get(NEWEST_ONLY)), progress);
    }
}
