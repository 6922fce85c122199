package org.tripletlab.ui.chart;

/**
 * The part of a canvas where the data lies.
 *
 * @param left first column
 * @param top upper end of the value axis
 * @param right last column
 * @param bottom lower end of the value axis
 */
record Plot(double left, double top, double right, double bottom) {
    /** Returns where the data lies on a canvas of this size, beside and above the writing of the axes. */
    static Plot of(double width, double height, double scale) {
        return new Plot(40 * scale, 5 * scale, width - 8 * scale, height - 17 * scale);
    }

    int columns() {
        return (int) Math.max(2, right - left);
    }

    double x(double step, StepRange range) {
        return left + (right - left) * (step - range.first()) / range.length();
    }

    /** Returns the step at a column, that of the nearer edge outside. */
    int step(double x, StepRange range) {
        return range.first() + (int) Math.round(share(x) * range.length());
    }

    /** Returns where a column lies between the left edge, 0, and the right one, 1. */
    double share(double x) {
        return Math.max(0, Math.min(1, (x - left) / (right - left)));
    }

    double y(double value, ValueAxis axis) {
        return bottom - (bottom - top) * axis.share(value);
    }
}
