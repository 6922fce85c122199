package org.tripletlab.session;

import java.util.Arrays;
import org.tripletlab.metric.BatchStatistics;

/**
 * Loss, mined count and active fraction of every step so far: written by the training thread, read by anybody.
 *
 * <p>Steps count from 1 (the first update). Values below {@link #count()} never change, so a reader needs no lock.
 */
public final class StepSeries {
    private record Columns(float[] loss, int[] minedCount, float[] activeFraction) {}

    private Columns columns = new Columns(new float[1024], new int[1024], new float[1024]);
    // Written last and read first: publishes the columns and the values below it.
    private volatile int count;

    /** Appends the next step. Only the training thread calls this. */
    void append(BatchStatistics statistics) {
        int index = count;
        if (index == columns.loss.length) {
            int larger = index * 2;
            columns = new Columns(
                    Arrays.copyOf(columns.loss, larger),
                    Arrays.copyOf(columns.minedCount, larger),
                    Arrays.copyOf(columns.activeFraction, larger));
        }
        columns.loss[index] = (float) statistics.loss();
        columns.minedCount[index] = statistics.minedCount();
        columns.activeFraction[index] = (float) statistics.activeFraction();
        count = index + 1;
    }

    /** Returns a series of the first steps of this one. */
    StepSeries first(int steps) {
        StepSeries first = new StepSeries();
        Columns from = columns;
        int length = Math.max(1024, steps);
        first.columns = new Columns(
                Arrays.copyOf(Arrays.copyOf(from.loss, steps), length),
                Arrays.copyOf(Arrays.copyOf(from.minedCount, steps), length),
                Arrays.copyOf(Arrays.copyOf(from.activeFraction, steps), length));
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

    private Columns published(int index) {
        if (index >= count) {
            throw new IndexOutOfBoundsException("Step " + (index + 1) + " of " + count + ".");
        }
        return columns;
    }
}
