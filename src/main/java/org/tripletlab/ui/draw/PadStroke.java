package org.tripletlab.ui.draw;

import java.util.Arrays;

/**
 * One stroke of a round brush. All lengths are shares of the pad's side, so that a stroke is the same on a pad of any size.
 *
 * @param width of the brush
 * @param xy points of the pointer's path, x and y alternating
 */
record PadStroke(double width, double[] xy) {
    /** Target that receives the stroke as path segments. */
    interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void curveTo(double aroundX, double aroundY, double x, double y);
    }

    /** Returns the stroke extended to another point. */
    PadStroke to(double x, double y) {
        double[] longer = Arrays.copyOf(xy, xy.length + 2);
        longer[xy.length] = x;
        longer[xy.length + 1] = y;
        return new PadStroke(width, longer);
    }

    /**
     * Draws the stroke as a smooth path: quadratic curves between the midpoints of successive points, with the point between them as
     * control point, so that they join without a corner. A single point is a dot.
     */
    void draw(Pen pen) {
        pen.moveTo(xy[0], xy[1]);
        int last = xy.length - 2;
        for (int i = 2; i < last; i += 2) {
            pen.curveTo(xy[i], xy[i + 1], (xy[i] + xy[i + 2]) / 2, (xy[i + 1] + xy[i + 3]) / 2);
        }
        pen.lineTo(xy[last], xy[last + 1]);
    }
}
