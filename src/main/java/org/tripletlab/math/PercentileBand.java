package org.tripletlab.math;

import java.util.Arrays;

/**
 * Spread of a set of numbers as five {@linkplain Percentile percentiles}. The median gives the centre, the 5th and the
 * 95th the width, the smallest and the largest the outliers. All NaN if there are no numbers.
 *
 * @param p0 the smallest
 * @param p5 5th percentile
 * @param p50 the median
 * @param p95 95th percentile
 * @param p100 the largest
 */
public record PercentileBand(double p0, double p5, double p50, double p95, double p100) {
    /** The band of an empty set. */
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
        // NaN is sorted to the end.
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
