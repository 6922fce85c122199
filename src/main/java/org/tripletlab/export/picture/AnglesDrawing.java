package org.tripletlab.export.picture;

import java.awt.Color;
import java.util.List;
import org.tripletlab.explain.AngleMatrix;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.render.style.AngleColours;
import org.tripletlab.text.Texts;

/** The angles between the class axes of one lane at one step, and on the diagonal the cone of each class. */
final class AnglesDrawing extends LaneDrawing {
    AnglesDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        super(lanes, request, words);
    }

    @Override
    void drawFinite(PicturePage page, ExportProgress progress) {
        AngleMatrix matrix = AngleMatrix.of(
                        recording().snapshot(), lane().view().data().probe())
                .orElseThrow();
        progress.reached(0.5);
        Texts texts = words().texts();
        ClassGrid grid = new ClassGrid(
                page,
                matrix.rows().names(),
                page.frame(title(), List.of(texts.get("figure.angles.note"), closest(matrix), words().recipe(lane()))),
                false);
        AngleColours colours = page.theme().dark() ? AngleColours.DARK : AngleColours.LIGHT;
        grid.names();
        for (int row = 0; row < matrix.size(); row++) {
            for (int column = 0; column < matrix.size(); column++) {
                double degrees = matrix.angle(row, column);
                if (row == column) {
                    // Another quantity, and so without a colour.
                    double cone = matrix.rows().cones().get(row).p95Degrees();
                    grid.write(row, row, number(cone), true, page.theme().ink());
                    continue;
                }
                int ground = colours.of(degrees, matrix.calmDegrees());
                grid.fill(row, column, new Color(ground));
                grid.write(row, column, number(degrees), false, AngleColours.ink(ground));
            }
        }
        grid.frame();
        matrix.closest().ifPresent(place -> {
            grid.outline(place.row(), place.column());
            grid.outline(place.column(), place.row());
        });
    }

    /** An axis that points nowhere has no angle. */
    private String number(double degrees) {
        return Double.isNaN(degrees) ? "–" : words().texts().format("matrix.cell", degrees);
    }

    private String closest(AngleMatrix matrix) {
        Texts texts = words().texts();
        String some = matrix.classes() > matrix.size()
                ? texts.format("matrix.some", matrix.size(), matrix.classes()) + " "
                : "";
        return some
                + matrix.closest()
                        .map(place -> texts.format(
                                Double.isNaN(matrix.boundDegrees()) ? "matrix.closest.unbounded" : "matrix.closest",
                                matrix.rows().names().get(place.row()),
                                matrix.rows().names().get(place.column()),
                                matrix.angle(place.row(), place.column()),
                                matrix.boundDegrees()))
                        .orElseGet(() -> texts.get("matrix.one-class"));
    }
}
