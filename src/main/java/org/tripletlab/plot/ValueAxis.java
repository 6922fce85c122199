package org.tripletlab.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Value axis: position of values as a share of the height, and tick values.
 *
 * <p>A logarithmic axis cannot show 0. If there are values at or below 0, its lowest tenth is a strip for them, marked 0, and the decades
 * begin above it, so that no value is hidden or shown as small but positive.
 *
 * @param low value at the lower end; of a logarithmic axis the lowest decade, above 0
 * @param high value at the upper end, above {@code low}
 * @param logarithmic whether equal steps are equal factors
 * @param floor height of the strip for values at or below 0, as a share of the whole; 0 for none
 */
public record ValueAxis(double low, double high, boolean logarithmic, double floor) {
    private static final double STRIP = 0.1;
    private static final int MOST_DECADES = 9;
    private static final int MOST_LABELS = 4;
    private static final double MOST_EXPONENT = 290;

    /** Checks that values can be placed between the ends. */
    public ValueAxis {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
        }
    }

    /** Returns a linear axis from {@code low} to {@code high}. */
    public static ValueAxis linear(double low, double high) {
        return new ValueAxis(low, high, false, 0);
    }

    /**
     * Returns a logarithmic axis of whole decades; at most nine, so that one tiny value does not flatten all others.
     *
     * @param smallestPositive smallest value above 0, NaN if there is none
     * @param largest largest value, NaN if there is none
     * @param zeros whether there are values at or below 0
     */
    public static ValueAxis logarithmic(double smallestPositive, double largest, boolean zeros) {
        double top = largest > 0 ? Math.ceil(exponent(largest) - 1e-9) : 0;
        double bottom = smallestPositive > 0 ? Math.floor(exponent(smallestPositive) + 1e-9) : top - 1;
        bottom = Math.max(Math.min(bottom, top - 1), top - MOST_DECADES);
        return new ValueAxis(Math.pow(10, bottom), Math.pow(10, top), true, zeros ? STRIP : 0);
    }

    /** Returns the exponent of a value as a power of ten, no farther out than a double and the decades around it reach. */
    private static double exponent(double value) {
        return Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, Math.log10(value)));
    }

    /** Returns the position of a value, from 0 at the lower end to 1 at the upper one; values beyond an end are at the end. */
    public double share(double value) {
        double share;
        if (!logarithmic) {
            share = (value - low) / (high - low);
        } else if (value > 0) {
            double decades = Math.log10(value / low) / Math.log10(high / low);
            share = floor + (1 - floor) * Math.max(0, decades);
        } else {
            share = 0;
        }
        return Math.max(0, Math.min(1, share));
    }

    /** Returns the tick values, in ascending order. */
    public List<Double> ticks() {
        if (!logarithmic) {
            return low < 0 && high > 0
                    ? List.of(low, 0.0, high)
                    : List.of(low, RoundNumbers.tidy((low + high) / 2), high);
        }
        List<Double> ticks = new ArrayList<>();
        if (floor > 0) {
            ticks.add(0.0);
        }
        int first = (int) Math.round(Math.log10(low));
        int last = (int) Math.round(Math.log10(high));
        int every = (last - first + MOST_LABELS - 2) / (MOST_LABELS - 1);
        for (int decade = first; decade <= last; decade += every) {
            ticks.add(RoundNumbers.tidy(Math.pow(10, decade)));
        }
        return ticks;
    }
}
