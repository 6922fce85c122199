package org.tripletlab.data.sampling;

import java.util.Arrays;

/** Index of examples by class. */
final class ClassIndex {
    private ClassIndex() {}

    /** Returns for each class, from 0 to the largest label, its examples in ascending order. */
    static int[][] of(int[] labels) {
        int[] counts = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        for (int label : labels) {
            counts[label]++;
        }
        int[][] members = new int[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            members[c] = new int[counts[c]];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            members[label][filled[label]++] = i;
        }
        return members;
    }
}
