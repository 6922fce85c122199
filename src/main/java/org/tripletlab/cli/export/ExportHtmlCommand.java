package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.cli.support.LanguageArgument;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export html}: the whole training as one page that plays in a browser. */
@Command(
        name = "html",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the whole training as one page that plays in a browser.",
            "It needs no network and nothing beside it."
        },
        footer = {"", "Example: tripletlab export html lesson.tripletlab -o lesson.html"})
final class ExportHtmlCommand extends SessionExport {
    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "200",
            description = "Recorded steps of each lane, evenly chosen, 2 to 1,000. Default: ${DEFAULT-VALUE}.")
    private int frames;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Images of each lane, of every class the same share, 1 to 20,000. Default: ${DEFAULT-VALUE}.")
    private int points;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            description = "The language it opens in, English or Chinese.")
    private String language;

    @Option(
            names = "--title",
            defaultValue = "",
            description = "What stands above it. Default: the names of the lanes.")
    private String title;

    @Override
    void check() {
        options();
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        ReplayPage.write(lanes, options(), output, ExportProgress.NONE);
    }

    private ReplayOptions options() {
        return new ReplayOptions(frames, points, LanguageArgument.language(language), title);
    }
}
