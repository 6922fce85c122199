package org.tripletlab.export.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.metric.geometry.ConfusionMatrix;

/** The confusion matrix of one lane at one step: which class is taken for which by the nearest axis. */
final class MatrixDrawing extends LaneDrawing {
    private static final int FULL_ON_LIGHT = 0x0B4F9E;
    private static final int FULL_ON_DARK = 0x58A6FF;

    MatrixDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        super(lanes, request, words);
    }

    @Override
    void drawFinite(PicturePage page, ExportProgress progress) {
        EvaluationSet probe = lane().view().data().probe();
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
        ClassGrid grid =
                new ClassGrid(page, IntStream.of(shown).mapToObj(names::get).toList(), room, true);
        grid.titles(words().texts().get("figure.matrix.row"), words().texts().get("figure.matrix.column"));
        grid.names();
        for (int i = 0; i < shown.length; i++) {
            for (int j = 0; j < shown.length; j++) {
                int count = matrix.at(shown[i], shown[j]);
                // The root shows a single mistake among hundreds.
                double weight = Math.sqrt((double) count / matrix.inRow(shown[i]));
                grid.fill(i, j, count == 0 ? PicturePage.faded(page.theme().mutedInk(), 0.07) : mixed(page, weight));
                if (count > 0) {
                    grid.write(i, j, words().texts().format("chart.count.value", count), i == j, ink(page, weight));
                }
            }
        }
        grid.frame();
    }

    private static int ink(PicturePage page, double weight) {
        if (weight <= 0.55) {
            return page.theme().ink();
        }
        return page.theme().dark() ? 0x0D1117 : 0xFFFFFF;
    }

    private static Color mixed(PicturePage page, double weight) {
        int full = page.theme().dark() ? FULL_ON_DARK : FULL_ON_LIGHT;
        int ground = page.theme().background();
        int[] mixed = new int[3];
        for (int k = 0; k < 3; k++) {
            int shift = 16 - 8 * k;
            mixed[k] = (int) Math.round((1 - weight) * (ground >> shift & 0xFF) + weight * (full >> shift & 0xFF));
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }
}
