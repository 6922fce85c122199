package org.tripletlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.matrix.FloatMatrix;

class MaxPoolingTest {
    @Test
    void choosesTheLargestAndOfEqualOnesTheFirst() {
        float tiny = Float.MIN_VALUE;
        float next = Math.nextUp(1f);
        float[][] quadruples = {
            {4, 3, 2, 1}, {1, 4, 3, 2}, {1, 2, 4, 3}, {1, 2, 3, 4},
            {0, 0, 0, 0}, {-1, 5, 5, 5}, {-2, -3, -1, -1}, {7, 1, 7, 7},
            // Differences as small as floats have, and as large.
            {0, tiny, 0, tiny}, {1, 1, next, 1}, {-tiny, -tiny, -tiny, 0}, {-3e38f, 3e38f, -3e38f, 3e38f},
        };
        int[] expected = {0, 1, 2, 3, 0, 1, 2, 0, 1, 2, 3, 1};
        int columns = 3;
        int rows = quadruples.length / columns;
        FloatMatrix sums = new FloatMatrix(4 * rows, columns);
        float[] laidOut = new float[sums.size()];
        for (int i = 0; i < quadruples.length; i++) {
            for (int corner = 0; corner < 4; corner++) {
                laidOut[corner * rows * columns + i] = quadruples[i][corner];
            }
        }
        sums.set(laidOut, 0);
        MaxPooling pooling = new MaxPooling(quadruples.length);
        pooling.pool(sums);
        pooling.choose();
        for (int i = 0; i < quadruples.length; i++) {
            assertThat(pooling.chosen()[i]).as("quadruple %d", i).isEqualTo(expected[i]);
            assertThat(pooling.most()[i]).isEqualTo(quadruples[i][expected[i]]);
        }
    }
}
