package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Writes a worksheet and, beside it, the teacher's key: as HTML, or as PDF if the name ends with {@code .pdf}. */
public final class WorksheetFiles {
    private WorksheetFiles() {}

    /** Returns where the key goes: {@code run.pdf} has its key in {@code run-key.pdf}. */
    public static Path keyOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String key = dot > 0 ? name.substring(0, dot) + "-key" + name.substring(dot) : name + "-key";
        return file.resolveSibling(key);
    }

    /**
     * Writes both files. Neither is touched before both are ready.
     *
     * @param lanes one to four
     * @throws IOException with one sentence if a lane has nothing to show, or a file cannot be written
     */
    public static void write(Path file, List<LaneRecord> lanes, Language language, ExportProgress progress)
            throws IOException {
        Texts texts = new Texts(language);
        Worksheet sheet = Worksheet.of(lanes, texts, share -> progress.reached(0.8 * share));
        byte[] forPupils = content(file, sheet, texts, false);
        progress.reached(0.9);
        byte[] forTeachers = content(file, sheet, texts, true);
        progress.reached(1);
        AtomicFile.write(keyOf(file), out -> out.write(forTeachers));
        AtomicFile.write(file, out -> out.write(forPupils));
    }

    private static byte[] content(Path file, Worksheet sheet, Texts texts, boolean key) throws IOException {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? WorksheetPdf.pages(sheet, texts, key)
                : WorksheetHtml.page(sheet, texts, key).getBytes(StandardCharsets.UTF_8);
    }
}
