package org.tripletlab.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.RunCsv;
import org.tripletlab.export.RunLines;
import org.tripletlab.export.film.Ffmpeg;
import org.tripletlab.export.film.FilmOptions;
import org.tripletlab.export.film.GifFilm;
import org.tripletlab.export.film.Mp4Film;
import org.tripletlab.export.numpy.RunNpz;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.projector.ProjectorFolder;
import org.tripletlab.export.projector.ProjectorOptions;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.export.worksheet.WorksheetFiles;
import org.tripletlab.text.Language;

/**
 * Something that all lanes can be written as.
 *
 * @param id its word in the texts and in the ids of the menu
 * @param ending what the file's name ends with; empty for a folder
 * @param name what it is called if nothing else is said
 * @param writer writes it
 */
record ExportFormat(String id, String ending, String name, Writer writer) {
    /** Writes lanes as a file or a folder; what was there before stays if it cannot. */
    @FunctionalInterface
    interface Writer {
        void write(List<LaneRecord> lanes, Wish wish, Path target, ExportProgress progress) throws IOException;
    }

    /**
     * What holds for every format.
     *
     * @param language of what is written in it
     * @param chosen the letter of the lane that is chosen, for what shows only one
     */
    record Wish(Language language, char chosen) {}

    /** Returns all of them, in the order of the menu. */
    static List<ExportFormat> all() {
        return List.of(
                picture("sheet-pdf", PictureKind.SHEET, PictureFormat.PDF, "lanes"),
                picture("sheet-svg", PictureKind.SHEET, PictureFormat.SVG, "lanes"),
                picture("charts-pdf", PictureKind.CHARTS, PictureFormat.PDF, "charts"),
                picture("contact-pdf", PictureKind.CONTACT, PictureFormat.PDF, "steps"),
                new ExportFormat("html", ".html", "training.html", (lanes, wish, target, progress) -> {
                    ReplayOptions usual = ReplayOptions.DEFAULT;
                    ReplayPage.write(
                            lanes,
                            new ReplayOptions(usual.frames(), usual.points(), wish.language(), usual.title()),
                            target,
                            progress);
                }),
                new ExportFormat(
                        "gif",
                        ".gif",
                        "training.gif",
                        (lanes, wish, target, progress) -> GifFilm.write(
                                lanes, FilmOptions.of(lanes.size()).withLanguage(wish.language()), target, progress)),
                new ExportFormat("mp4", ".mp4", "training.mp4", ExportFormat::mp4),
                new ExportFormat("worksheet", ".pdf", "worksheet.pdf", ExportFormat::worksheet),
                new ExportFormat(
                        "csv",
                        ".csv",
                        "training.csv",
                        (lanes, wish, target, progress) ->
                                RunCsv.write(target, lanes, new RunCsv.Options(false), progress)),
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

    private static ExportFormat picture(String id, PictureKind kind, PictureFormat format, String name) {
        String ending = "." + format.id();
        return new ExportFormat(
                id,
                ending,
                name + ending,
                (lanes, wish, target, progress) -> Pictures.write(
                        lanes,
                        PictureRequest.of(kind, format).ofLane(wish.chosen()).in(wish.language()),
                        target,
                        progress));
    }

    private static void mp4(List<LaneRecord> lanes, Wish wish, Path target, ExportProgress progress)
            throws IOException {
        Mp4Film.write(
                lanes,
                FilmOptions.of(lanes.size()).withLanguage(wish.language()),
                Ffmpeg.onPath().orElseThrow(),
                target,
                progress);
    }

    private static void worksheet(List<LaneRecord> lanes, Wish wish, Path target, ExportProgress progress)
            throws IOException {
        WorksheetFiles.write(target, lanes, wish.language(), progress);
    }
}
