package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;

/** Mark of a class mean on a map and in a magnifier: a dot with a rim. */
final class ClassMeanMark {
    private static final double RADIUS = 4.6;
    private static final double DOT = 2.6;

    private ClassMeanMark() {}

    static void draw(Strokes brush, double x, double y, SphereStyle style, int label) {
        double scale = style.scale();
        brush.dot(x, y, RADIUS * scale, style.theme().background(), 1);
        brush.ring(x, y, RADIUS * scale, 1.2 * scale, style.theme().ink(), 1);
        brush.dot(x, y, DOT * scale, style.theme().classColour(label), 1);
    }
}
