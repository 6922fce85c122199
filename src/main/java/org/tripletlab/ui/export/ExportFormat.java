package org.tripletlab.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.numpy.RunNpz;
import org.tripletlab.export.projector.ProjectorFolder;
import org.tripletlab.export.projector.ProjectorOptions;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.export.table.RunCsv;
import org.tripletlab.export.table.RunLines;
import org.tripletlab.export.worksheet.WorksheetFiles;
import org.tripletlab.text.Language;

/**
 * Something that all lanes can be written as.
 *
 * @param id its word in the texts and in the ids of the menu
 * @param ending what the file's name ends with; empty for a folder
 * @param name what it is called if nothing else is said
 * @param beside what else is written beside the file
 * @param writer writes it
 */
record ExportFormat(String id, String ending, String name, Function<Path, List<Path>> beside, Writer writer) {
    /** Something that is one file or folder. */
    ExportFormat(String id, String ending, String name, Writer writer) {
        this(id, ending, name, file -> List.of(), writer);
    }

    /** Tells whether names are drawn in it with the fonts of this machine, not kept as text. */
    boolean isDrawn() {
        return ending.equals(".pdf");
    }

    /** Writes lanes as a file or a folder; what was there before stays if it cannot. */
    @FunctionalInterface
    interface Writer {
        void write(List<LaneRecord> lanes, Wish wish, Path target, ExportProgress progress) throws IOException;
    }

    /**
     * What holds for every format.
     *
     * @param language of what is written in it
     * @param sights how the lanes are seen on the screen, by their letters
     */
    record Wish(Language language, Map<Character, LaneViewOptions> sights) {}

    /** Returns those that have nothing to set, in the order of the menu. */
    static List<ExportFormat> all() {
        return List.of(
                new ExportFormat(
                        "worksheet",
                        ".pdf",
                        "worksheet.pdf",
                        file -> List.of(WorksheetFiles.keyOf(file)),
                        ExportFormat::worksheet),
                new ExportFormat(
                        "csv",
                        ".csv",
                        "training.csv",
                        (lanes, wish, target, progress) ->
                                RunCsv.write(target, lanes, RunCsv.Options.DEFAULT, progress)),
                new ExportFormat(
                        "csv-commas",
                        ".csv",
                        "training.csv",
                        (lanes, wish, target, progress) ->
                                RunCsv.write(target, lanes, RunCsv.Options.EXCEL_WITH_COMMAS, progress)),
                new ExportFormat(
                        "npz",
                        ".npz",
                        "training.npz",
                        (lanes, wish, target, progress) ->
                                RunNpz.write(target, lanes, new RunNpz.Options(true, false), progress)),
                new ExportFormat(
                        "json",
                        ".jsonl",
                        "training.jsonl",
                        (lanes, wish, target, progress) -> RunLines.write(target, lanes, progress)),
                new ExportFormat(
                        "projector",
                        "",
                        "projector",
                        (lanes, wish, target, progress) -> new ProjectorFolder(
                                        lanes, new ProjectorOptions(OptionalInt.empty(), true, false))
                                .write(target, progress)));
    }

    private static void worksheet(List<LaneRecord> lanes, Wish wish, Path target, ExportProgress progress)
            throws IOException {
        WorksheetFiles.write(target, lanes, wish.language(), progress);
    }
}
