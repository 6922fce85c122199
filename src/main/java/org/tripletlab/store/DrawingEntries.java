package org.tripletlab.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The drawing of a session in its entries: {@code drawing.json}, and the bytes of a picture file beside it. */
final class DrawingEntries {
    private static final String DRAWING = "drawing.json";
    private static final String PICTURE = "drawing.image";

    private DrawingEntries() {}

    /** {@code drawing.json}. */
    private record Drawing(List<Line> strokes, PictureLine picture) {}

    private record Line(double width, double[] places) {}

    private record PictureLine(String name, int filesBrought) {}

    /** Writes a drawing that {@linkplain SavedDrawing#fits fits}. */
    static void write(ArchiveWriter archive, SavedDrawing drawing) throws IOException {
        PictureLine line = drawing.picture()
                .map(picture -> new PictureLine(picture.name(), picture.filesBrought()))
                .orElse(null);
        Drawing about = new Drawing(
                drawing.strokes().stream()
                        .map(stroke -> new Line(stroke.width(), stroke.xy()))
                        .toList(),
                line);
        archive.text(DRAWING, entry -> entry.write(SessionJson.pretty(about)));
        if (drawing.picture().isPresent()) {
            archive.text(PICTURE, entry -> entry.write(drawing.picture().get().bytes()));
        }
    }

    /** Reads it; empty if there is none, as in files of early versions. */
    static Optional<SavedDrawing> read(ArchiveReader archive) throws IOException {
        if (!archive.has(DRAWING)) {
            return Optional.empty();
        }
        Drawing about = SessionJson.read(archive.text(DRAWING), Drawing.class);
        List<SavedDrawing.Stroke> strokes = new ArrayList<>();
        for (Line line : about.strokes()) {
            strokes.add(stroke(archive, line));
        }
        Optional<SavedDrawing.Picture> picture = Optional.empty();
        if (about.picture() != null) {
            picture = Optional.of(picture(archive, about.picture()));
        }
        SavedDrawing drawing = new SavedDrawing(strokes, picture);
        if (!drawing.fits() || picture.isPresent() == !strokes.isEmpty()) {
            throw archive.damaged("damage.drawing", DRAWING);
        }
        return Optional.of(drawing);
    }

    private static SavedDrawing.Stroke stroke(ArchiveReader archive, Line line) throws StoreException {
        if (!(line.width() > 0 && line.width() <= 1)) {
            throw archive.damaged("damage.brush", DRAWING, String.valueOf(line.width()));
        }
        if (line.places().length < 2 || line.places().length % 2 != 0) {
            throw archive.damaged("damage.stroke", DRAWING, line.places().length);
        }
        for (double place : line.places()) {
            if (!(place >= -SavedDrawing.REACH && place <= 1 + SavedDrawing.REACH)) {
                throw archive.damaged("damage.stroke-place", DRAWING, String.valueOf(place));
            }
        }
        return new SavedDrawing.Stroke(line.width(), line.places());
    }

    private static SavedDrawing.Picture picture(ArchiveReader archive, PictureLine line) throws IOException {
        if (line.name().length() > SavedDrawing.LONGEST_NAME || line.filesBrought() < 1) {
            throw archive.damaged("damage.drawn-picture", DRAWING);
        }
        return new SavedDrawing.Picture(line.name(), line.filesBrought(), archive.text(PICTURE));
    }
}
