package org.tripletlab.ui.chart;

/**
 * Mean of the values of the last steps. It looks back only, so that what has been drawn does not change with what comes; it
 * therefore lags half its length behind.
 *
 * <p>Every mean is added up anew: taking the oldest value off a running sum would leave the dust of a single huge loss for
 * ever.
 */
final class MovingAverage {
    private final int length;
    private final int[] steps;
    private final double[] values;
    private int from;
    private int count;

    /** Makes an average over {@code length} steps, at least 1; with 1, every value is its own mean. */
    MovingAverage(int length) {
        this.length = length;
        this.steps = new int[length];
        this.values = new double[length];
    }

    /** Takes the value of a later step and returns the mean up to and with it; values that are NaN must not come. */
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
