package org.tripletlab.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Round numbers for an axis. */
final class NiceScale {
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private NiceScale() {}

    /** Returns the smallest round number that is at least {@code value}; 1 if there are no values. */
    static double above(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND) {
            if (round * decade >= value * (1 - 1e-12)) {
                return tidy(round * decade);
            }
        }
        return tidy(10 * decade);
    }

    /** Returns the number without rounding errors of binary fractions: 0.3 instead of 0.30000000000000004. */
    static double tidy(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
