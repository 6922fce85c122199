package org.tripletlab.math;

/**
 * Distances between all pairs of a batch of embeddings, by direct differences in double.
 *
 * <p>Direct differences because {@code 2 − 2·dot} loses every digit of a small distance, and a collapse consists of
 * small distances. The matrix is exactly symmetric and its diagonal exactly 0 (NaN in the row and column of an
 * embedding that is not finite).
 */
public final class PairwiseDistances {
    private PairwiseDistances() {}

    /**
     * Fills {@code distances} with {@code ‖x_i − x_j‖²} at {@code i·B + j}.
     *
     * @param embeddings B × embeddingSize numbers, one embedding after the other
     * @param embeddingSize numbers in one embedding, at least 1
     * @param distances takes the B × B squared distances
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public static void squared(double[] embeddings, int embeddingSize, double[] distances) {
        int count = Shapes.rows(embeddings, embeddingSize);
        long needed = (long) count * count;
        if (distances.length != needed) {
            throw new IllegalArgumentException("The distances of " + count + " embeddings need room for " + needed
                    + " numbers, not " + distances.length + ".");
        }
        double[] columns = transposed(embeddings, count, embeddingSize);
        double[] row = new double[count];
        for (int i = 0; i < count; i++) {
            int start = i * embeddingSize;
            squaredDifferences(columns, 0, embeddings[start], row);
            int k = 1;
            for (; k + 1 < embeddingSize; k += 2) {
                addTwoColumns(columns, k * count, embeddings[start + k], embeddings[start + k + 1], row);
            }
            if (k < embeddingSize) {
                addColumn(columns, k * count, embeddings[start + k], row);
            }
            System.arraycopy(row, 0, distances, i * count, count);
        }
    }

    /** Turns squared distances into plain ones, in place. */
    public static void squareRoots(double[] squaredDistances) {
        for (int i = 0; i < squaredDistances.length; i++) {
            squaredDistances[i] = Math.sqrt(squaredDistances[i]);
        }
    }

    // The loops below run over the embeddings of one coordinate, stride one: the compiler turns them into vector code.

    private static void squaredDifferences(double[] columns, int column, double x, double[] row) {
        for (int j = 0; j < row.length; j++) {
            double d = x - columns[column + j];
            row[j] = d * d;
        }
    }

    private static void addColumn(double[] columns, int column, double x, double[] row) {
        for (int j = 0; j < row.length; j++) {
            double d = x - columns[column + j];
            row[j] += d * d;
        }
    }

    private static void addTwoColumns(double[] columns, int column, double x, double y, double[] row) {
        int next = column + row.length;
        for (int j = 0; j < row.length; j++) {
            double d = x - columns[column + j];
            double e = y - columns[next + j];
            row[j] += d * d + e * e;
        }
    }

    private static double[] transposed(double[] embeddings, int count, int embeddingSize) {
        double[] columns = new double[embeddings.length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < embeddingSize; k++) {
                columns[k * count + i] = embeddings[i * embeddingSize + k];
            }
        }
        return columns;
    }
}
