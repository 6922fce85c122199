package org.tripletlab.study.report;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RoundNumbers;

/**
 * Range of a plot axis with round ends.
 *
 * @param low lower end
 * @param high upper end, above {@code low}
 * @param tick distance of two ticks
 * @param digits decimals of the tick labels
 */
record PlotScale(double low, double high, double tick, int digits) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int TICKS = 5;

    /** Returns the shortest range with round ends that contains these numbers. */
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

    /** Returns the position of a number, 0 at the low end and 1 at the high one. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** Returns the ticks from one end to the other. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / tick);
        for (int i = 0; i <= count; i++) {
            ticks.add(low + i * tick);
        }
        return ticks;
    }
}
