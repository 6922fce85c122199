package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.worksheet.WorksheetFiles;
import org.tripletlab.session.ParameterException;
import org.tripletlab.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export worksheet}: pictures of the run, questions with blanks, and the teacher's key. */
@Command(
        name = "worksheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a worksheet about the run for a class, and the teacher's key beside it.",
            "FILE.html or FILE.pdf; the key is FILE-key.html or FILE-key.pdf."
        })
final class ExportWorksheetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Option(names = "--language", paramLabel = "en|zh", defaultValue = "en", description = "English or Chinese.")
    private String language;

    /** Returns every file that {@link #export} writes, for whoever must ask before one is replaced. */
    static List<Path> files(Path output) {
        return List.of(output, WorksheetFiles.keyOf(output));
    }

    @Override
    public Integer call() throws Exception {
        return target.export(
                command.commandLine(),
                session,
                files(target.file()),
                (lanes, file) -> export(lanes, file, ExportProgress.NONE));
    }

    private void export(List<LaneRecord> lanes, Path output, ExportProgress progress) throws IOException {
        Language chosen = Language.byId(language)
                .orElseThrow(() -> new ParameterException(
                        "language", "--language must be en or zh, but was \"" + language + "\"."));
        WorksheetFiles.write(output, lanes, chosen, progress);
    }
}
