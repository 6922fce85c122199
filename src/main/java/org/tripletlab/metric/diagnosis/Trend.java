package org.tripletlab.metric.diagnosis;

/**
 * Trend of a short, noisy series (Mann 1945, "Nonparametric tests against trend"; Kendall 1938).
 *
 * <p>When to use it: for a short series whose scale and noise are unknown. It counts pairs, so one outlier at an end,
 * which decides a difference of two values, hardly matters.
 *
 * @param agreement Kendall's tau with time: pairs whose later value is larger minus those whose later value is smaller,
 *     as a share of all pairs, in [−1, 1]: 1 = every value is larger than all before, near 0 = noise
 * @param rise mean of the newer half minus mean of the older half; the middle of an odd count is in neither
 */
record Trend(double agreement, double rise) {
    /**
     * Computes the trend.
     *
     * @param values oldest first
     * @return agreement 0 and rise NaN if there are fewer than two
     */
    static Trend of(double[] values) {
        int half = values.length / 2;
        if (half == 0) {
            return new Trend(0, Double.NaN);
        }
        int agreeing = 0;
        int pairs = 0;
        for (int later = 1; later < values.length; later++) {
            for (int sooner = 0; sooner < later; sooner++) {
                agreeing += (int) Math.signum(values[later] - values[sooner]);
                pairs++;
            }
        }
        double rise = 0;
        for (int k = 0; k < half; k++) {
            rise += values[values.length - 1 - k] - values[k];
        }
        return new Trend((double) agreeing / pairs, rise / half);
    }
}
