package org.tripletlab.ui.chart;

import java.util.Arrays;

/**
 * Samples gathered into columns of pixels: however many steps there are, a chart draws one stroke a column and hides no
 * peak. A column without a sample is NaN.
 *
 * @param smallest smallest value of each column
 * @param largest largest value of each column
 * @param mean mean of each column
 */
record Columns(double[] smallest, double[] largest, double[] mean) {
    /**
     * Gathers samples.
     *
     * @param samples what to draw; NaN values are left out
     * @param lastStep the step at the right edge; step 0 is at the left edge
     * @param count number of columns, at least 1
     */
    static Columns gather(Samples samples, int lastStep, int count) {
        double[] smallest = new double[count];
        double[] largest = new double[count];
        double[] sum = new double[count];
        int[] members = new int[count];
        Arrays.fill(smallest, Double.NaN);
        Arrays.fill(largest, Double.NaN);
        int samplesCount = samples.count();
        for (int i = 0; i < samplesCount; i++) {
            double value = samples.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            int column = (int) Math.min(count - 1L, Math.round((double) samples.step(i) * (count - 1) / lastStep));
            // min and max of anything with NaN is NaN, so the first value of a column is taken as it is.
            smallest[column] = members[column] == 0 ? value : Math.min(smallest[column], value);
            largest[column] = members[column] == 0 ? value : Math.max(largest[column], value);
            sum[column] += value;
            members[column]++;
        }
        double[] mean = new double[count];
        for (int column = 0; column < count; column++) {
            mean[column] = members[column] == 0 ? Double.NaN : sum[column] / members[column];
        }
        return new Columns(smallest, largest, mean);
    }

    /** Returns the largest finite value of all columns; NaN if there is none. */
    double top() {
        return Arrays.stream(largest).filter(Double::isFinite).max().orElse(Double.NaN);
    }
}
