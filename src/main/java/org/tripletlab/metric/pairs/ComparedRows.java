package org.tripletlab.metric.pairs;

import java.util.stream.IntStream;

/**
 * Subset of embeddings for metrics over all pairs: all of them, or 2,000 if there are more. More would take minutes and
 * change only the third digit.
 */
public final class ComparedRows {
    private static final int MOST = 2000;

    private ComparedRows() {}

    /** Returns all rows, or {@code 2,000} evenly spaced ones if there are more, in order of class. */
    public static int[] evenly(int[] labels, int classCount) {
        int[] byClass = IntStream.range(0, classCount)
                .flatMap(label -> IntStream.range(0, labels.length).filter(i -> labels[i] == label))
                .toArray();
        if (byClass.length <= MOST) {
            return byClass;
        }
        return IntStream.range(0, MOST)
                .map(i -> byClass[(int) ((long) i * byClass.length / MOST)])
                .toArray();
    }

    /** Returns the given rows of a matrix, row-major. */
    public static double[] of(double[] vectors, int size, int[] rows) {
        double[] chosen = new double[rows.length * size];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(vectors, rows[i] * size, chosen, i * size, size);
        }
        return chosen;
    }
}
