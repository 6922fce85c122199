package org.tripletlab.math;

import java.util.Arrays;

/**
 * How a crowd of numbers spreads: five of its {@linkplain Percentile percentiles}. The median says where the crowd is, the
 * 5th and the 95th how wide, the ends how far a single number strays. All NaN if there are no numbers.
 *
 * @param p0 the smallest
 * @param p5 5th percentile
 * @param p50 the median
 * @param p95 95th percentile
 * @param p100 the largest
 */
public record PercentileBand(double p0, double p5, double p50, double p95, double p100) {
    /** Of no numbers. */
    public static final PercentileBand UNDEFINED =
            new PercentileBand(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Returns the five, ascending. */
    public double[] percentiles() {
        return new double[] {p0, p5, p50, p95, p100};
    }

    /** Measures numbers in any order; undefined if there are none or one is NaN. */
    public static PercentileBand of(double[] numbers) {
        double[] ascending = numbers.clone();
        Arrays.sort(ascending);
        // A NaN stands at the end of the sorted numbers.
        if (ascending.length == 0 || Double.isNaN(ascending[ascending.length - 1])) {
            return UNDEFINED;
        }
        return new PercentileBand(
                ascending[0],
                Percentile.of(ascending, 5),
                Percentile.of(ascending, 50),
                Percentile.of(ascending, 95),
                ascending[ascending.length - 1]);
    }
}
