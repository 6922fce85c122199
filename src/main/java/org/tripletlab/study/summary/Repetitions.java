package org.tripletlab.study.summary;

import java.util.Arrays;

/**
 * Statistics of one number over repetitions.
 *
 * @param count number of defined values
 * @param mean their mean; NaN without any
 * @param deviation their standard deviation (with n − 1); NaN below two
 * @param values the defined ones, in the order of the runs
 */
public record Repetitions(int count, double mean, double deviation, double[] values) {
    /** Computes the statistics; undefined numbers are left out. */
    public static Repetitions of(double[] numbers) {
        double[] defined = Arrays.stream(numbers).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(defined).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(defined).map(x -> (x - mean) * (x - mean)).sum();
        return new Repetitions(
                defined.length,
                mean,
                defined.length < 2 ? Double.NaN : Math.sqrt(squares / (defined.length - 1)),
                defined);
    }

    /** Returns the median; NaN without values. */
    public double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
