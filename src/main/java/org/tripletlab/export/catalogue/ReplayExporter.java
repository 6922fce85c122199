package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.option.Values;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/** {@code html}: the training as one page that plays in a browser. */
final class ReplayExporter extends Exporter {
    private static final ExportOption<Integer> FRAMES = new ExportOption<>(
                    "frames",
                    Values.whole(ReplayOptions.LEAST_FRAMES, ReplayOptions.MOST_FRAMES),
                    new Help("N", "Number of recorded steps of each lane, chosen evenly, 2 to 1,000. Default: 200."))
            .otherwise(ReplayOptions.DEFAULT.frames())
            .in(FormField.row("export.recorded"));

    private static final ExportOption<Integer> POINTS = new ExportOption<>(
                    "points",
                    Values.whole(1, ReplayOptions.MOST_POINTS),
                    new Help(
                            "N",
                            "Number of images of each lane, the same share of every class, 1 to 20,000. Default: 2000."))
            .otherwise(ReplayOptions.DEFAULT.points())
            .in(FormField.row("export.images"));

    private static final ExportOption<Language> LANGUAGE = ExportOption.language(
            List.of("language"), new Help("en|zh", "Language of the page when it opens: en or zh."));

    private static final ExportOption<String> TITLE = new ExportOption<>(
                    "title", Values.text(), new Help("<title>", "Title. Default: the names of the lanes."))
            .otherwise("")
            .in(FormField.row("export.page-title"));

    ReplayExporter() {
        super(
                new ExportFormat(
                        "html",
                        "page",
                        List.of("html"),
                        false,
                        List.of(
                                "Writes the whole training as one page that plays in a browser.",
                                "It is a single file and works offline.",
                                "",
                                "Example: tripletlab export html lesson.tripletlab -o lesson.html")),
                List.of(FRAMES, POINTS, LANGUAGE, TITLE));
    }

    @Override
    public void check(OptionValues values) {
        options(values);
    }

    @Override
    public Optional<Refusal> refusal(ExportSource source, OptionValues values) {
        int length = values.get(TITLE).strip().length();
        return length > ReplayOptions.LONGEST_TITLE
                ? Optional.of(new Refusal(
                        List.of(TITLE), Message.of("export.refused.page-title", ReplayOptions.LONGEST_TITLE, length)))
                : Optional.empty();
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        ReplayPage.write(source.lanes(), options(values), target, progress);
    }

    private static ReplayOptions options(OptionValues values) {
        return new ReplayOptions(values.get(FRAMES), values.get(POINTS), values.get(LANGUAGE), values.get(TITLE));
    }
}
