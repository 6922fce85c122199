package org.tripletlab.ui.chart;

/**
 * Mean of the values of the last steps. It uses earlier values only, so that drawn values do not change later; it therefore lags by half
 * its length.
 *
 * <p>Every mean is summed from scratch: subtracting the oldest value from a running sum would keep the rounding error of a single huge
 * loss permanently.
 */
final class MovingAverage {
    private final int length;
    private final int[] steps;
    private final double[] values;
    private int from;
    private int count;

    /** Creates an average over {@code length} steps, at least 1; with 1, every value is its own mean. */
    MovingAverage(int length) {
        this.length = length;
        this.steps = new int[length];
        this.values = new double[length];
    }

    /** Adds the value of a later step and returns the mean including it; the value must not be NaN. */
    double add(int step, double value) {
        if (length == 1) {
            return value;
        }
        while (count > 0 && steps[from] <= step - length) {
            from = from + 1 == length ? 0 : from + 1;
            count--;
        }
        int place = (from + count) % length;
        steps[place] = step;
        values[place] = value;
        count++;
        double sum = 0;
        int firstPart = Math.min(count, length - from);
        for (int i = from; i < from + firstPart; i++) {
            sum += values[i];
        }
        for (int i = 0; i < count - firstPart; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
