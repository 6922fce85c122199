package org.tripletlab.history;

import java.util.List;
import java.util.Map;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.statistics.BatchStatistics;

/**
 * The {@linkplain Metrics#ofEveryStep() metrics of every step} so far: written by the training thread, readable from
 * any thread.
 *
 * <p>Steps count from 1 (the first update). Values below {@link #count()} never change, so a reader needs no lock.
 */
public final class StepSeries {
    private static final List<Metric> METRICS = Metrics.ofEveryStep();
    private static final int FIRST_LENGTH = 1024;

    /**
     * A count is stored as an integer, because it may have more digits than a float holds; of the two arrays of a
     * metric one is empty.
     */
    private record Columns(float[][] numbers, int[][] counts) {
        Columns(int length) {
            this(new float[METRICS.size()][], new int[METRICS.size()][]);
            for (int column = 0; column < METRICS.size(); column++) {
                boolean count = METRICS.get(column).form() == Metric.Form.COUNT;
                numbers[column] = new float[count ? 0 : length];
                counts[column] = new int[count ? length : 0];
            }
        }

        int length() {
            return Math.max(numbers[0].length, counts[0].length);
        }

        /** Returns a longer copy of the first steps. */
        Columns copy(int steps, int length) {
            Columns copy = new Columns(length);
            for (int column = 0; column < METRICS.size(); column++) {
                System.arraycopy(numbers[column], 0, copy.numbers[column], 0, Math.min(steps, numbers[column].length));
                System.arraycopy(counts[column], 0, copy.counts[column], 0, Math.min(steps, counts[column].length));
            }
            return copy;
        }

        void set(int column, int index, double value) {
            if (counts[column].length > 0) {
                counts[column][index] = (int) value;
            } else {
                numbers[column][index] = (float) value;
            }
        }

        double get(int column, int index) {
            return counts[column].length > 0 ? counts[column][index] : numbers[column][index];
        }
    }

    private Columns columns = new Columns(FIRST_LENGTH);
    // Written last and read first: publishes the columns and the values below it.
    private volatile int count;

    /**
     * Creates a series of earlier steps.
     *
     * @param values one value per step for each metric; missing ones are undefined, a count 0
     */
    public static StepSeries of(int steps, Map<Metric, double[]> values) {
        StepSeries series = new StepSeries();
        series.columns = new Columns(Math.max(FIRST_LENGTH, steps));
        for (int column = 0; column < METRICS.size(); column++) {
            double[] known = values.get(METRICS.get(column));
            for (int step = 0; step < steps; step++) {
                series.columns.set(column, step, known == null ? Double.NaN : known[step]);
            }
        }
        series.count = steps;
        return series;
    }

    /** Appends the next step. Only the training thread calls this. */
    public void append(BatchStatistics statistics) {
        int index = count;
        if (index == columns.length()) {
            columns = columns.copy(index, 2 * index);
        }
        for (int column = 0; column < METRICS.size(); column++) {
            columns.set(column, index, statistics.value(METRICS.get(column)));
        }
        count = index + 1;
    }

    /** Returns a series of the first steps of this one. */
    public StepSeries first(int steps) {
        StepSeries first = new StepSeries();
        first.columns = columns.copy(steps, Math.max(FIRST_LENGTH, steps));
        first.count = steps;
        return first;
    }

    /** Returns the number of steps. */
    public int count() {
        return count;
    }

    /**
     * Returns the value of a metric at step {@code index + 1}, in float precision, or exactly for a count.
     *
     * @throws IllegalArgumentException if it is not recorded at every step
     */
    public double value(Metric metric, int index) {
        if (index >= count) {
            throw new IndexOutOfBoundsException("Step " + (index + 1) + " of " + count + ".");
        }
        int column = METRICS.indexOf(metric);
        if (column < 0) {
            throw new IllegalArgumentException(metric.id() + " is not kept of every step.");
        }
        return columns.get(column, index);
    }
}
