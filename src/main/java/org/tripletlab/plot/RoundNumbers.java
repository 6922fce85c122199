package org.tripletlab.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Round numbers for the ends and the ticks of an axis. */
public final class RoundNumbers {
    /** Numbers below a larger one by less than this share count as equal to it: a mean of 1 + 1e-7 ends at 1. */
    private static final double TOLERANCE = 1e-6;
    /** Beyond these, a power of ten is 0 or infinite. */
    private static final double SMALLEST = 1e-300;

    private static final double LARGEST = 1e300;

    private RoundNumbers() {}

    /**
     * Returns the smallest round number that is at least a value.
     *
     * @param value above 0; what is outside of 1e-300 to 1e300 counts as the nearer of them
     * @param mantissas round numbers from 1 to 10, ascending, the last one 10
     */
    public static double atLeast(double value, double... mantissas) {
        double within = Math.max(SMALLEST, Math.min(LARGEST, value));
        double decade = Math.pow(10, Math.floor(Math.log10(within)));
        for (double mantissa : mantissas) {
            if (mantissa * decade >= within * (1 - TOLERANCE)) {
                return tidy(mantissa * decade);
            }
        }
        return tidy(10 * decade);
    }

    /** Returns a round upper end for an axis of values up to {@code value}; 1 if that is not above 0, or no number. */
    public static double end(double value, double... mantissas) {
        return value > 0 && !Double.isInfinite(value) ? atLeast(value, mantissas) : 1;
    }

    /** Returns a number without the rounding errors of binary fractions: 0.3 instead of 0.30000000000000004. */
    public static double tidy(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
