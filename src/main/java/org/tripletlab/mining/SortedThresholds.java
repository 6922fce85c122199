package org.tripletlab.mining;

import java.util.Arrays;

/**
 * A few thresholds that cut the distance axis into slots: slot {@code c} takes the distances that exactly {@code c}
 * thresholds lie below.
 *
 * <p>Sorting the few positives of an anchor and dropping its many negatives into the slots between them answers for all
 * positives at once which negatives lie beyond each, without sorting the negatives and without a scan for each positive.
 */
final class SortedThresholds {
    private final double[] values;
    private int count;

    SortedThresholds(int capacity) {
        values = new double[capacity];
    }

    void clear() {
        count = 0;
    }

    void add(double value) {
        values[count++] = value;
    }

    /** To be called once after the last {@link #add}. NaN goes to the end, where it lies below nothing. */
    void sort() {
        Arrays.sort(values, 0, count);
    }

    int count() {
        return count;
    }

    /** Returns how many thresholds are smaller than {@code distance}; 0 for NaN. */
    int below(double distance) {
        // No early exit: the number of rounds is always the same, and the comparison becomes a conditional move.
        int base = 0;
        int length = count;
        while (length > 1) {
            int half = length >>> 1;
            base = values[base + half - 1] < distance ? base + half : base;
            length -= half;
        }
        return length == 1 && values[base] < distance ? base + 1 : base;
    }
}
