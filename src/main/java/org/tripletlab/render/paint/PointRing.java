package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;

/** Rings around points: single under the pointer, double for the selected one, and thin for a set of points. */
final class PointRing {
    private static final double GAP = 3.5;

    private PointRing() {}

    static void draw(Brush brush, double x, double y, SphereStyle style, double alpha, boolean twice) {
        double scale = style.scale();
        double radius = (style.pointRadius() + GAP) * scale;
        for (int ring = 0; ring < (twice ? 2 : 1); ring++) {
            double r = radius + ring * GAP * scale;
            brush.ring(x, y, r, 3.4 * scale, style.theme().background(), 0.7 * alpha);
            brush.ring(x, y, r, 1.7 * scale, style.theme().ink(), alpha);
        }
    }

    /** One stroke only: there may be thousands. */
    static void drawThin(Brush brush, double x, double y, SphereStyle style, double alpha) {
        double scale = style.scale();
        brush.ring(
                x,
                y,
                (style.pointRadius() + 2) * scale,
                1.4 * scale,
                style.theme().ink(),
                0.8 * alpha);
    }
}
