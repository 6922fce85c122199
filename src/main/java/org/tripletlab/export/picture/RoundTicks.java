package org.tripletlab.export.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

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
        double decade = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
        double distance = 10 * decade;
        for (double each : DISTANCES) {
            double candidate = each * decade;
            boolean fits = Math.ceil(high / candidate - 1e-9) - Math.floor(low / candidate + 1e-9) <= most;
            if (fits && (!whole || (candidate >= 1 && candidate == Math.rint(candidate)))) {
                distance = candidate;
                break;
            }
        }
        if (whole) {
            distance = Math.max(1, Math.rint(distance));
        }
        List<Double> ticks = new ArrayList<>();
        double from = Math.floor(low / distance + 1e-9);
        double to = Math.ceil(high / distance - 1e-9);
        for (double k = from; k <= to; k++) {
            ticks.add(new BigDecimal(k * distance).round(new MathContext(12)).doubleValue());
        }
        return ticks;
    }
}
