package org.tripletlab.cli;

import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.session.ParameterException;
import org.tripletlab.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
final class ExportHtmlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

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
    public Integer call() throws Exception {
        Language chosen = Language.byId(language)
                .orElseThrow(() -> new ParameterException(
                        "language", "--language must be en or zh, but was \"" + language + "\"."));
        ReplayOptions options = new ReplayOptions(frames, points, chosen, title);
        return target.export(
                command.commandLine(),
                session,
                (lanes, file) -> ReplayPage.write(lanes, options, file, ExportProgress.NONE));
    }
}
