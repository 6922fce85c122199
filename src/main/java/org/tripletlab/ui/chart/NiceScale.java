package org.tripletlab.ui.chart;

import org.tripletlab.math.RoundNumbers;

/** Round ends of an axis, whose half has few digits, too. */
final class NiceScale {
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private NiceScale() {}

    /** Returns the smallest round number that is at least {@code value}; 1 if there are no values. */
    static double above(double value) {
        return value > 0 && !Double.isInfinite(value) ? RoundNumbers.atLeast(value, ROUND) : 1;
    }
}
