package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.export.projector.ProjectorFolder;
import org.tripletlab.export.projector.ProjectorOptions;
import org.tripletlab.io.AtomicFolder;
import org.tripletlab.option.Values;

/** {@code projector}: a folder for the TensorFlow Embedding Projector. */
final class ProjectorExporter extends Exporter {
    private static final ExportOption<Integer> STEP = new ExportOption<>(
                    "step",
                    Values.wholeFrom(0),
                    new Help(
                            "N",
                            "Step to write (the last recorded one up to it). Default: the latest with finite embeddings."))
            .in(FormField.row("export.step").text("export.newest"));

    private static final ExportOption<Boolean> NO_IMAGES = ExportOption.flag("no-images", "Leave the images out.")
            .in(FormField.row("export.content").text("export.content.no-images"));

    ProjectorExporter() {
        super(
                new ExportFormat(
                        "projector",
                        "projector",
                        List.of(),
                        false,
                        List.of(
                                "Writes a new folder for the TensorFlow Embedding Projector: vectors, metadata, images, configuration.",
                                "\"tensorboard --logdir FOLDER\" opens it.")),
                List.of(STEP, NO_IMAGES));
    }

    @Override
    public String name(OptionValues values) {
        return "projector";
    }

    @Override
    public void checkTarget(Path target) throws IOException {
        super.checkTarget(target);
        AtomicFolder.requireFree(target);
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        OptionalInt step = values.of(STEP).map(OptionalInt::of).orElse(OptionalInt.empty());
        new ProjectorFolder(source.lanes(), new ProjectorOptions(step, !values.get(NO_IMAGES), values.replaces()))
                .write(target, progress);
    }
}
