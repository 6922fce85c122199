package org.tripletlab.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.metric.ConfusionMatrix;
import org.tripletlab.session.ProbeSet;

/** The confusion matrix of one lane at one step: which class is taken for which by the nearest axis. */
final class MatrixDrawing extends LaneDrawing {
    private static final double NAME = 13;
    private static final double AXIS = 14;
    private static final double LONGEST_NAME = 110;
    private static final double LARGEST_NUMBER = 15;
    private static final double LEAST_NUMBER = 7;
    private static final int FULL_ON_LIGHT = 0x0B4F9E;
    private static final int FULL_ON_DARK = 0x58A6FF;

    MatrixDrawing(List<LaneRecord> lanes, PictureRequest request, LaneWords words) {
        super(lanes, request, words);
    }

    @Override
    void drawFinite(PicturePage page, ExportProgress progress) {
        ProbeSet probe = lane().view().data().probe();
        float[] rows = recording().snapshot().unit();
        ConfusionMatrix matrix = ConfusionMatrix.ofHalves(
                IntStream.range(0, rows.length).mapToDouble(i -> rows[i]).toArray(),
                recording().snapshot().embeddingSize(),
                probe.labels(),
                probe.classNames().size());
        progress.reached(0.5);
        Rectangle2D.Double room = page.frame(
                title(),
                List.of(
                        words().texts().format("figure.matrix.note", matrix.all(), matrix.diagonalShare()),
                        words().recipe(lane())));
        cells(page, matrix, probe.classNames(), room);
    }

    private void cells(PicturePage page, ConfusionMatrix matrix, List<String> names, Rectangle2D.Double room) {
        int[] shown = IntStream.range(0, matrix.classes())
                .filter(row -> matrix.inRow(row) > 0)
                .toArray();
        double widest = IntStream.of(shown)
                .mapToDouble(row -> page.textWidth(names.get(row), false, NAME))
                .max()
                .orElse(0);
        double left = Math.min(widest, LONGEST_NAME) + 10 + 2 * AXIS;
        double side = Math.max(20, Math.min(room.width - left, room.height - 2.6 * AXIS - NAME - 8));
        double x = room.x + (room.width - left - side) / 2 + left;
        double y = room.y + 2.6 * AXIS + NAME;
        double cell = side / Math.max(1, shown.length);
        int ink = page.theme().ink();
        page.writeCentred(words().texts().get("figure.matrix.column"), true, AXIS, x + side / 2, room.y + AXIS, ink);
        AffineTransform upright = page.pen().getTransform();
        page.pen().rotate(-Math.PI / 2, x - left + AXIS, y + side / 2);
        page.writeCentred(words().texts().get("figure.matrix.row"), true, AXIS, x - left + AXIS, y + side / 2, ink);
        page.pen().setTransform(upright);
        int every = (int) Math.max(1, Math.ceil(NAME * 1.15 / cell));
        for (int i = 0; i < shown.length; i++) {
            if (i % every == 0) {
                String name = names.get(shown[i]);
                page.writeRight(
                        page.shorten(name, false, NAME, LONGEST_NAME),
                        false,
                        NAME,
                        x - 8,
                        y + (i + 0.5) * cell + 0.36 * NAME,
                        ink);
                page.writeCentred(
                        page.shorten(name, false, NAME, every * cell - 2),
                        false,
                        NAME,
                        x + (i + 0.5) * cell,
                        y - 8,
                        ink);
            }
            for (int j = 0; j < shown.length; j++) {
                cell(page, matrix, shown[i], shown[j], x + j * cell, y + i * cell, cell);
            }
        }
        page.pen().setColor(PicturePage.faded(page.theme().mutedInk(), 0.6));
        page.pen().setStroke(new BasicStroke(1));
        page.pen().draw(new Rectangle2D.Double(x, y, side, side));
    }

    private void cell(PicturePage page, ConfusionMatrix matrix, int row, int column, double x, double y, double size) {
        int count = matrix.at(row, column);
        double share = (double) count / matrix.inRow(row);
        double gap = size > 8 ? 1 : 0;
        int full = page.theme().dark() ? FULL_ON_DARK : FULL_ON_LIGHT;
        // The root shows a single mistake among hundreds.
        double weight = Math.sqrt(share);
        page.pen().setColor(count == 0 ? PicturePage.faded(page.theme().mutedInk(), 0.07) : mixed(page, full, weight));
        page.pen().fill(new Rectangle2D.Double(x + gap / 2, y + gap / 2, size - gap, size - gap));
        double number = Math.min(LARGEST_NUMBER, 0.36 * size);
        if (count > 0 && number >= LEAST_NUMBER) {
            boolean onFull = weight > 0.55;
            int ink = onFull
                    ? (page.theme().dark() ? 0x0D1117 : 0xFFFFFF)
                    : page.theme().ink();
            page.writeCentred(
                    words().texts().format("chart.count.value", count),
                    row == column,
                    number,
                    x + size / 2,
                    y + size / 2 + 0.36 * number,
                    ink);
        }
    }

    private static Color mixed(PicturePage page, int full, double weight) {
        int ground = page.theme().background();
        int[] mixed = new int[3];
        for (int k = 0; k < 3; k++) {
            int shift = 16 - 8 * k;
            mixed[k] = (int) Math.round((1 - weight) * (ground >> shift & 0xFF) + weight * (full >> shift & 0xFF));
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }
}
