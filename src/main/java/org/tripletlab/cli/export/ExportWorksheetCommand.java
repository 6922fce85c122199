package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.cli.support.LanguageArgument;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.worksheet.WorksheetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export worksheet}: pictures of the run, questions with blanks, and the teacher's key. */
@Command(
        name = "worksheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a worksheet about the run for a class, and the teacher's key beside it.",
            "FILE.html or FILE.pdf; the key is FILE-key.html or FILE-key.pdf."
        })
final class ExportWorksheetCommand extends SessionExport {
    @Option(names = "--language", paramLabel = "en|zh", defaultValue = "en", description = "English or Chinese.")
    private String language;

    @Override
    List<Path> files(Path output) {
        return List.of(output, WorksheetFiles.keyOf(output));
    }

    @Override
    void check() {
        LanguageArgument.language(language);
    }

    @Override
    boolean draws() {
        return true;
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        WorksheetFiles.write(output, lanes, LanguageArgument.language(language), ExportProgress.NONE);
    }
}
