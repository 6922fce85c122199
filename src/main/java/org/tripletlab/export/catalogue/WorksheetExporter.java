package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.export.worksheet.WorksheetFiles;
import org.tripletlab.text.Language;

/** {@code worksheet}: pictures of the runs, questions with blanks, and the teacher's key beside them. */
final class WorksheetExporter extends Exporter {
    private static final ExportOption<Language> LANGUAGE =
            ExportOption.language(List.of("language"), new Help("en|zh", "English or Chinese."));

    WorksheetExporter() {
        super(
                new ExportFormat(
                        "worksheet",
                        "worksheet",
                        List.of("pdf", "html"),
                        true,
                        List.of(
                                "Writes a worksheet about the run for a class, and the teacher's key beside it.",
                                "FILE.html or FILE.pdf; the key is FILE-key.html or FILE-key.pdf.")),
                List.of(LANGUAGE));
    }

    @Override
    public List<Path> files(Path target) {
        return List.of(target, WorksheetFiles.keyOf(target));
    }

    @Override
    public String name(OptionValues values) {
        return "worksheet";
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        WorksheetFiles.write(target, source.lanes(), values.get(LANGUAGE), progress);
    }
}
