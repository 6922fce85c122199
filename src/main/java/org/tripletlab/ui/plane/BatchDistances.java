package org.tripletlab.ui.plane;

import org.tripletlab.math.PairwiseDistances;

/** Distances between the embeddings of a batch, by direct differences in double precision: those of a collapsed batch are small. */
final class BatchDistances {
    /** Number of embeddings beyond which the matrix of distances would need too much memory. */
    private static final int MOST_IN_MATRIX = 512;

    private final double[] unit;
    private final int size;
    private final boolean squared;
    private final int count;
    private final double[] matrix;

    /**
     * Prepares the distances.
     *
     * @param unit B × size unit embeddings, row-major
     * @param size numbers in one embedding
     * @param squared whether distances are squared, in [0, 4], rather than Euclidean, in [0, 2]
     */
    BatchDistances(double[] unit, int size, boolean squared) {
        this.unit = unit;
        this.size = size;
        this.squared = squared;
        this.count = unit.length / size;
        this.matrix = new double[count <= MOST_IN_MATRIX ? count * count : 0];
        if (matrix.length > 0) {
            PairwiseDistances.squared(unit, size, matrix);
            if (!squared) {
                PairwiseDistances.squareRoots(matrix);
            }
        }
    }

    /** Returns the distance between two rows. */
    double between(int row, int other) {
        if (matrix.length > 0) {
            return matrix[row * count + other];
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double difference = unit[row * size + k] - unit[other * size + k];
            sum += difference * difference;
        }
        return squared ? sum : Math.sqrt(sum);
    }
}
