package org.tripletlab.data.digits;

/**
 * One stroke of the pen, from touching the paper to leaving it, as a list of points.
 *
 * @param x positions to the right
 * @param y positions downwards, one for each x
 * @param corner whether the pen turns sharply at a point instead of rounding it
 */
record Stroke(double[] x, double[] y, boolean[] corner) {
    private static final int STEPS_PER_SPAN = 8;

    int count() {
        return x.length;
    }

    /**
     * Returns the smooth curve through the points as a chain of short straight pieces.
     *
     * <p>Every span between two points is a cubic Hermite curve; the tangents are those of a Catmull-Rom spline on
     * centripetal knots, which does not overshoot at uneven spacing (C. Yuksel, S. Schaefer and J. Keyser,
     * "Parameterization and applications of Catmull-Rom curves", 2011).
     */
    Stroke smooth() {
        int spans = count() - 1;
        double[] knot = new double[spans];
        for (int i = 0; i < spans; i++) {
            knot[i] = Math.sqrt(StrictMath.max(length(x[i + 1] - x[i], y[i + 1] - y[i]), 1e-6));
        }
        double[] curveX = new double[spans * STEPS_PER_SPAN + 1];
        double[] curveY = new double[curveX.length];
        for (int i = 0; i < spans; i++) {
            double startX = tangent(x, knot, i, true);
            double startY = tangent(y, knot, i, true);
            double endX = tangent(x, knot, i + 1, false);
            double endY = tangent(y, knot, i + 1, false);
            for (int step = 0; step < STEPS_PER_SPAN; step++) {
                double t = (double) step / STEPS_PER_SPAN;
                int at = i * STEPS_PER_SPAN + step;
                curveX[at] = hermite(x[i], startX * knot[i], x[i + 1], endX * knot[i], t);
                curveY[at] = hermite(y[i], startY * knot[i], y[i + 1], endY * knot[i], t);
            }
        }
        curveX[curveX.length - 1] = x[spans];
        curveY[curveY.length - 1] = y[spans];
        return new Stroke(curveX, curveY, new boolean[curveX.length]);
    }

    /** The slope at point i along one coordinate; at ends and corners that of the span on the wanted side. */
    private double tangent(double[] coordinate, double[] knot, int i, boolean leaving) {
        boolean first = i == 0;
        boolean last = i == coordinate.length - 1;
        if (first || last || corner[i]) {
            int span = first || (!last && leaving) ? i : i - 1;
            return (coordinate[span + 1] - coordinate[span]) / knot[span];
        }
        double before = (coordinate[i] - coordinate[i - 1]) / knot[i - 1];
        double after = (coordinate[i + 1] - coordinate[i]) / knot[i];
        double across = (coordinate[i + 1] - coordinate[i - 1]) / (knot[i - 1] + knot[i]);
        return before + after - across;
    }

    private static double hermite(double from, double fromSlope, double to, double toSlope, double t) {
        double rest = 1 - t;
        return rest * rest * (1 + 2 * t) * from
                + rest * rest * t * fromSlope
                + t * t * (3 - 2 * t) * to
                - t * t * rest * toSlope;
    }

    /** Returns the length of a vector; the Java specification requires the correctly rounded root. */
    static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
