package org.tripletlab.history;

import org.tripletlab.metric.statistics.BatchStatistics;

/**
 * Statistics of the batch of every step so far: written by the training thread, read by anybody.
 *
 * <p>Steps count from 1 (the first update). Values below {@link #count()} never change, so a reader needs no lock.
 */
public final class StepSeries {
    private record Columns(
            float[] loss, int[] minedCount, float[] activeFraction, float[] minedFraction, float[] gradientNorm) {
        Columns(int length) {
            this(new float[length], new int[length], new float[length], new float[length], new float[length]);
        }

        /** Returns a longer copy of the first steps. */
        Columns copy(int steps, int length) {
            Columns copy = new Columns(length);
            System.arraycopy(loss, 0, copy.loss, 0, steps);
            System.arraycopy(minedCount, 0, copy.minedCount, 0, steps);
            System.arraycopy(activeFraction, 0, copy.activeFraction, 0, steps);
            System.arraycopy(minedFraction, 0, copy.minedFraction, 0, steps);
            System.arraycopy(gradientNorm, 0, copy.gradientNorm, 0, steps);
            return copy;
        }
    }

    private Columns columns = new Columns(1024);
    // Written last and read first: publishes the columns and the values below it.
    private volatile int count;

    /** Makes a series of steps that were taken before; the arrays are of one length, and are copied. */
    public static StepSeries of(
            float[] loss, int[] minedCount, float[] activeFraction, float[] minedFraction, float[] gradientNorm) {
        StepSeries series = new StepSeries();
        int steps = loss.length;
        series.columns = new Columns(loss, minedCount, activeFraction, minedFraction, gradientNorm)
                .copy(steps, Math.max(1024, steps));
        series.count = steps;
        return series;
    }

    /** Appends the next step. Only the training thread calls this. */
    public void append(BatchStatistics statistics) {
        int index = count;
        if (index == columns.loss.length) {
            columns = columns.copy(index, 2 * index);
        }
        columns.loss[index] = (float) statistics.loss();
        columns.minedCount[index] = statistics.minedCount();
        columns.activeFraction[index] = (float) statistics.activeFraction();
        columns.minedFraction[index] = (float) statistics.minedFraction();
        columns.gradientNorm[index] = (float) statistics.gradientNorm();
        count = index + 1;
    }

    /** Returns a series of the first steps of this one. */
    public StepSeries first(int steps) {
        StepSeries first = new StepSeries();
        first.columns = columns.copy(steps, Math.max(1024, steps));
        first.count = steps;
        return first;
    }

    /** Returns how many steps there are. */
    public int count() {
        return count;
    }

    /** Returns the loss of step {@code index + 1}; NaN where none is defined. */
    public float loss(int index) {
        return published(index).loss[index];
    }

    /** Returns the tuples mined at step {@code index + 1}. */
    public int minedCount(int index) {
        return published(index).minedCount[index];
    }

    /** Returns the active fraction of step {@code index + 1}; NaN if nothing was mined. */
    public float activeFraction(int index) {
        return published(index).activeFraction[index];
    }

    /** Returns tuples mined / tuples that could be mined at most, at step {@code index + 1}. */
    public float minedFraction(int index) {
        return published(index).minedFraction[index];
    }

    /** Returns the length of the gradient over all weights at step {@code index + 1}; not finite if it diverged. */
    public float gradientNorm(int index) {
        return published(index).gradientNorm[index];
    }

    private Columns published(int index) {
        if (index >= count) {
            throw new IndexOutOfBoundsException("Step " + (index + 1) + " of " + count + ".");
        }
        return columns;
    }
}
