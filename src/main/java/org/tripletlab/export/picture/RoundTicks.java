package org.tripletlab.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RoundNumbers;

/** Round numbers at equal distances along an axis of a printed chart. */
final class RoundTicks {
    private static final double[] DISTANCES = {1, 2, 2.5, 5, 10};

    private RoundTicks() {}

    /**
     * Returns ascending numbers that reach around [low, high], their distance 1, 2, 2.5 or 5 times a power of ten.
     *
     * @param low finite
     * @param high finite, above low
     * @param most how many distances at most, at least 2
     * @param whole whether only whole numbers make sense
     */
    static List<Double> around(double low, double high, int most, boolean whole) {
        double distance = RoundNumbers.atLeast((high - low) / most, DISTANCES);
        while (Math.ceil(high / distance - 1e-9) - Math.floor(low / distance + 1e-9) > most
                || (whole && distance != Math.rint(distance))) {
            distance = RoundNumbers.atLeast(1.01 * distance, DISTANCES);
        }
        List<Double> ticks = new ArrayList<>();
        double from = Math.floor(low / distance + 1e-9);
        double to = Math.ceil(high / distance - 1e-9);
        for (double k = from; k <= to; k++) {
            ticks.add(RoundNumbers.tidy(k * distance));
        }
        return ticks;
    }
}
