package org.tripletlab.ui.chart;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.LanesModel;

/** Export of a chart as a picture, or of its values as a table. Files are written in the background, completely or not at all. */
final class ChartSaving {
    private final LanesModel lanes;
    private final ChartView view;
    private final Texts texts;
    private final Appearance appearance;
    private final Background background;
    private final Activities activities;
    private final Asking asking;

    /** File formats of a chart. */
    enum Format {
        PNG,
        CSV;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the key of one of its texts. */
        String key(String part) {
            return "chart." + extension() + "." + part;
        }
    }

    /** Question for the target file. */
    @FunctionalInterface
    interface Asking {
        /** Returns the chosen file, whose replacement is confirmed if it exists; empty if the user cancels. */
        Optional<Path> ask(String name, Format format);
    }

    ChartSaving(
            LanesModel lanes,
            ChartView view,
            Texts texts,
            Appearance appearance,
            Background background,
            Activities activities,
            Asking asking) {
        this.lanes = lanes;
        this.view = view;
        this.texts = texts;
        this.appearance = appearance;
        this.background = background;
        this.activities = activities;
        this.asking = asking;
    }

    /** Asks for a file and saves to it. */
    void save(ChartMetric metric, boolean logarithmic, Format format) {
        String ending = "." + format.extension();
        asking.ask("tripletlab-" + metric.id() + ending, format).ifPresent(chosen -> {
            boolean named =
                    chosen.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
            Path file = named ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
            if (!named && Files.exists(file)) {
                // The dialog asked about the name without its ending.
                activities.refuse(ActivityKind.CHART, Message.of("chart.exists", file.toString()));
            } else {
                write(file, format == Format.CSV ? table(metric, file) : picture(metric, logarithmic, file));
            }
        });
    }

    private void write(Path file, Callable<Path> writing) {
        activities.say(
                ActivityKind.CHART,
                Message.of("picture.saving", file.getFileName().toString()));
        background.run(
                writing,
                saved -> activities.finish(ActivityKind.CHART, Message.of("picture.saved", saved.toString())),
                problem -> activities.fail(ActivityKind.CHART, Message.of("chart.failed", ErrorMessage.of(problem))));
    }

    private Callable<Path> table(ChartMetric metric, Path file) {
        ChartTable table = ChartTable.of(metric, lanes.lanes());
        return () -> {
            AtomicFile.write(file, out -> out.write(table.csv().getBytes(StandardCharsets.UTF_8)));
            return file;
        };
    }

    private Callable<Path> picture(ChartMetric metric, boolean logarithmic, Path file) {
        ChartPicture picture = new ChartPicture(lanes, texts, appearance.font(1).getFamily());
        WritableImage drawn = picture.draw(
                metric,
                view.range(lanes.lastStepOfAxis()),
                logarithmic,
                view.smoothingProperty().get());
        String recipe = picture.recipe(metric);
        return () -> {
            PngRecipe.write(opaque(drawn), recipe, file);
            return file;
        };
    }

    private static BufferedImage opaque(WritableImage drawn) {
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        int[] pixels = new int[width * height];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
