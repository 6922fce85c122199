package org.tripletlab.metric.geometry;

/** Checks that embeddings, labels and sizes fit together before anything is computed from them. */
public final class EmbeddingShape {
    private EmbeddingShape() {}

    /**
     * Checks N×D embeddings and returns N.
     *
     * @throws IllegalArgumentException if the array does not hold whole rows or the size is below 1
     */
    public static int rows(double[] unit, int embeddingSize) {
        if (embeddingSize < 1) {
            throw new IllegalArgumentException("The embedding size must be at least 1, not " + embeddingSize + ".");
        }
        if (unit.length % embeddingSize != 0) {
            throw new IllegalArgumentException("Embeddings of size " + embeddingSize
                    + " need a whole number of rows, but there are " + unit.length + " values.");
        }
        return unit.length / embeddingSize;
    }

    /**
     * Checks N×D embeddings with one label each and returns N.
     *
     * @throws IllegalArgumentException if counts differ or a label is outside [0, classCount)
     */
    public static int rows(double[] unit, int embeddingSize, int[] labels, int classCount) {
        int count = rows(unit, embeddingSize);
        if (labels.length != count) {
            throw new IllegalArgumentException("Every embedding needs one label, but there are " + count
                    + " embeddings and " + labels.length + " labels.");
        }
        labels(labels, classCount);
        return count;
    }

    /**
     * Checks labels alone.
     *
     * @throws IllegalArgumentException if a label is outside [0, classCount)
     */
    public static void labels(int[] labels, int classCount) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classCount) {
                throw new IllegalArgumentException("Label " + labels[i] + " of embedding " + i
                        + " is outside the range 0 to " + (classCount - 1) + " of " + classCount + " classes.");
            }
        }
    }
}
