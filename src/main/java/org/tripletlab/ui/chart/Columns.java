package org.tripletlab.ui.chart;

import java.util.Arrays;
import org.tripletlab.plot.UsualTop;

/**
 * Samples aggregated by pixel column: for any number of steps, a chart draws one stroke per column and hides no peak. Later samples are
 * added without reading the earlier ones again. A column without a sample is NaN.
 */
final class Columns {
    private final StepRange range;
    private final double[] smallest;
    private final double[] largest;
    private final double[] sum;
    private final double[] smoothSum;
    private final int[] members;
    private final boolean[] gaps;
    private final MovingAverage average;
    private final Edge before = new Edge();
    private final Edge after = new Edge();
    private final int smoothing;
    private int taken;

    /** Nearest sample beyond an edge, to which the line is extended. */
    static final class Edge {
        private int step = -1;
        private double value = Double.NaN;
        private double smooth = Double.NaN;

        boolean isDefined() {
            return step >= 0;
        }

        int step() {
            return step;
        }

        double value() {
            return value;
        }

        double smooth() {
            return smooth;
        }

        private void forget() {
            step = -1;
        }

        private void set(int at, double raw, double averaged) {
            step = at;
            value = raw;
            smooth = averaged;
        }
    }

    private Columns(StepRange range, int count, int smoothing) {
        this.range = range;
        this.smoothing = smoothing;
        smallest = new double[count];
        largest = new double[count];
        sum = new double[count];
        smoothSum = new double[count];
        members = new int[count];
        gaps = new boolean[count];
        average = new MovingAverage(smoothing);
        Arrays.fill(smallest, Double.NaN);
        Arrays.fill(largest, Double.NaN);
    }

    /**
     * Aggregates samples.
     *
     * @param samples samples to draw; NaN values are omitted
     * @param range the steps from the left edge to the right one
     * @param count number of columns, at least 1
     * @param smoothing steps of the moving average; 1 for none
     */
    static Columns gather(Samples samples, StepRange range, int count, int smoothing) {
        Columns columns = new Columns(range, count, smoothing);
        // The average and the line need samples before the left edge.
        int first = Math.max(0, samples.nearest(range.first() - smoothing));
        columns.taken = Math.max(0, first - 1);
        columns.add(samples);
        return columns;
    }

    /** Adds the new samples. The earlier ones must be unchanged. */
    void add(Samples samples) {
        int count = samples.count();
        for (; taken < count && !after.isDefined(); taken++) {
            double value = samples.value(taken);
            int step = samples.step(taken);
            if (Double.isNaN(value)) {
                if (samples.endsWhereUndefined()) {
                    end(step);
                }
                continue;
            }
            double smooth = average.add(step, value);
            if (step < range.first()) {
                before.set(step, value, smooth);
            } else if (step > range.last()) {
                after.set(step, value, smooth);
            } else {
                put(column(step), value, smooth);
            }
        }
    }

    /** Interrupts the line at this step. */
    private void end(int step) {
        if (step < range.first()) {
            before.forget();
        } else if (step <= range.last()) {
            gaps[column(step)] = true;
        }
    }

    private int column(int step) {
        return (int) Math.round((double) (step - range.first()) * (members.length - 1) / range.length());
    }

    private void put(int column, double value, double smooth) {
        // min and max with NaN is NaN, so the first value of a column is taken without comparison.
        smallest[column] = members[column] == 0 ? value : Math.min(smallest[column], value);
        largest[column] = members[column] == 0 ? value : Math.max(largest[column], value);
        sum[column] += value;
        smoothSum[column] += smooth;
        members[column]++;
    }

    /** Tells whether the line is interrupted in a column, because a step in it has no value. */
    boolean isGap(int column) {
        return gaps[column] && members[column] == 0;
    }

    int count() {
        return members.length;
    }

    boolean isSmoothed() {
        return smoothing > 1;
    }

    Edge before() {
        return before;
    }

    Edge after() {
        return after;
    }

    double smallest(int column) {
        return smallest[column];
    }

    double largest(int column) {
        return largest[column];
    }

    double mean(int column) {
        return members[column] == 0 ? Double.NaN : sum[column] / members[column];
    }

    /** Returns the mean of the moving averages of a column's samples. */
    double smooth(int column) {
        return members[column] == 0 ? Double.NaN : smoothSum[column] / members[column];
    }

    /** Returns the largest finite value of all columns; NaN if there is none. */
    double top() {
        return Arrays.stream(largest).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    /** Returns the largest value without the few that are far above all others; NaN if there is none. */
    double usualTop() {
        return UsualTop.of(largest);
    }

    /** Returns the smallest finite value of all columns; NaN if there is none. */
    double bottom() {
        return Arrays.stream(smallest).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** Returns the smallest positive value of the columns' minima; NaN if there is none. */
    double smallestPositive() {
        double least = Double.NaN;
        for (int column = 0; column < members.length; column++) {
            // A column that reaches down to 0 still has a positive value, its largest.
            double value = smallest[column] > 0 ? smallest[column] : largest[column];
            if (value > 0 && Double.isFinite(value) && !(value >= least)) {
                least = value;
            }
        }
        return least;
    }
}
