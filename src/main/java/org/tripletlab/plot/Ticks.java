package org.tripletlab.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers at equal distances that reach around some values.
 *
 * @param distance of two neighbours
 * @param values ascending, at least two
 */
public record Ticks(double distance, List<Double> values) {
    /** Ends as near as this, as a share, count as equal; as little beyond a tick, they are at it. */
    private static final double NEAR = 1e-9;

    /**
     * Returns the ticks around an interval, wider than it if its ends are equal.
     *
     * @param lowest lower end, finite
     * @param highest upper end, finite
     * @param most distances that the length of the interval takes at most; rounding the ends outwards may add one
     * @param whole whether only whole numbers make sense
     * @param mantissas the round distances from 1 to 10, ascending, the last one 10
     */
    public static Ticks around(double lowest, double highest, int most, boolean whole, double... mantissas) {
        double range = highest - lowest;
        if (!Double.isFinite(range)) {
            throw new IllegalArgumentException("no ticks from " + lowest + " to " + highest);
        }
        if (!(range > Math.abs(highest) * NEAR)) {
            range = Math.max(Math.abs(highest) * 0.1, 1e-3);
        }
        double distance = RoundNumbers.atLeast(range / most, mantissas);
        while (whole && distance != Math.rint(distance)) {
            distance = RoundNumbers.atLeast(1.01 * distance, mantissas);
        }
        double first = Math.floor(lowest / distance + NEAR);
        double last = Math.max(first + 1, Math.ceil(highest / distance - NEAR));
        List<Double> values = new ArrayList<>();
        for (double k = first; k <= last; k++) {
            values.add(RoundNumbers.tidy(k * distance));
        }
        return new Ticks(distance, values);
    }

    /** Returns the axis from the first tick to the last. */
    public ValueAxis axis() {
        return ValueAxis.linear(values.get(0), values.get(values.size() - 1));
    }

    /** Returns how many decimals tell the ticks apart. */
    public int digits() {
        return (int) Math.max(0, Math.ceil(-Math.log10(distance) - NEAR));
    }
}
