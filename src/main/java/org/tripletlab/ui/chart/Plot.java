package org.tripletlab.ui.chart;

import org.tripletlab.plot.ValueAxis;

/**
 * Plot area of a canvas.
 *
 * @param left first column
 * @param top upper end of the value axis
 * @param right last column
 * @param bottom lower end of the value axis
 */
record Plot(double left, double top, double right, double bottom) {
    /** Returns the plot area of a canvas of this size, beside and above the labels of the axes. */
    static Plot of(double width, double height, double scale) {
        return new Plot(40 * scale, 5 * scale, width - 8 * scale, height - 17 * scale);
    }

    int columns() {
        return (int) Math.max(2, right - left);
    }

    double x(double step, StepRange range) {
        return left + (right - left) * (step - range.first()) / range.length();
    }

    /** Returns the step at a column; outside, the step at the nearer edge. */
    int step(double x, StepRange range) {
        return range.first() + (int) Math.round(share(x) * range.length());
    }

    /** Returns the relative position of a column, 0 at the left edge, 1 at the right one. */
    double share(double x) {
        return Math.max(0, Math.min(1, (x - left) / (right - left)));
    }

    double y(double value, ValueAxis axis) {
        return bottom - (bottom - top) * axis.share(value);
    }
}
