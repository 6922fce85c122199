package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.SphereView;

/**
 * Class directions of a loss, each drawn as a cross on the sphere with a ring around it at the margin angle of the
 * loss.
 *
 * @param axes unit directions, row-major (classes × 3), NaN where a class has none; empty for no rings
 * @param halfAngleDegrees angle between a direction and its ring; NaN or 0 for the cross alone
 */
public record ClassRings(double[] axes, double halfAngleDegrees) {
    /** No rings. */
    public static final ClassRings NONE = new ClassRings(new double[0], Double.NaN);

    private static final int CORNERS = 90;
    private static final double CROSS_DEGREES = 2.5;

    void draw(Strokes brush, SphereView view, SphereScene scene, SphereCurve curve, boolean front) {
        SphereStyle style = scene.style();
        for (int label = 0; label < axes.length / 3; label++) {
            if (Double.isNaN(axes[3 * label]) || scene.hidden().get(label)) {
                continue;
            }
            SmallCircle around = new SmallCircle(axes, 3 * label);
            int colour = style.theme().classColour(label);
            double alpha = front ? 0.95 : 0.4;
            for (double turn : new double[] {0, Math.PI / 2}) {
                double[] stroke = new double[6];
                around.place(CROSS_DEGREES, turn, stroke, 0);
                around.place(CROSS_DEGREES, turn + Math.PI, stroke, 3);
                curve.draw(brush, view, stroke, front, 2.2 * style.scale(), colour, alpha);
            }
            if (halfAngleDegrees > 0) {
                double[] ring = around.corners(halfAngleDegrees, CORNERS);
                curve.draw(brush, view, ring, front, 1.3 * style.scale(), colour, alpha);
            }
        }
    }
}
