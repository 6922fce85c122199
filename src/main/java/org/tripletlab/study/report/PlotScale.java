package org.tripletlab.study.report;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RoundNumbers;

/**
 * A stretch of an axis between round numbers.
 *
 * @param low its beginning
 * @param high its end, above {@code low}
 * @param tick distance of two marks
 * @param digits digits after the point that the marks need
 */
record PlotScale(double low, double high, double tick, int digits) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int TICKS = 5;

    /** Returns the shortest stretch with round ends that holds these numbers. */
    static PlotScale around(double lowest, double highest) {
        double range = highest - lowest;
        if (!(range > Math.abs(highest) * 1e-9)) {
            range = Math.max(Math.abs(highest) * 0.1, 1e-3);
        }
        double tick = RoundNumbers.atLeast(range / TICKS, ROUND);
        double low = Math.floor(lowest / tick + 1e-9) * tick;
        double high = Math.ceil(highest / tick - 1e-9) * tick;
        return new PlotScale(
                low, high > low ? high : low + tick, tick, (int) Math.max(0, Math.ceil(-Math.log10(tick) - 1e-9)));
    }

    /** Returns where a number lies, 0 at the low end and 1 at the high one. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** Returns the marks from one end to the other. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / tick);
        for (int i = 0; i <= count; i++) {
            ticks.add(low + i * tick);
        }
        return ticks;
    }
}
