package org.tripletlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.math.RandomStream;

class SparseSumsTest {
    private static final int WIDTH = 37;

    // As many as there is room for, too, and every remainder of four.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 11})
    void addsTheRowsWhoseFactorIsNotZero(int terms) {
        RandomStream random = RandomStream.of(4, "sums");
        float[][] table = new float[20][WIDTH];
        for (float[] row : table) {
            for (int k = 0; k < WIDTH; k++) {
                row[k] = (float) random.nextDouble(-1, 1);
            }
        }
        // What a factor of 0 leaves out does not count, whatever it is.
        table[19][0] = Float.NaN;
        SparseSums sums = new SparseSums(3, 3 * terms);
        for (int round = 0; round < 2; round++) {
            sums.clear();
            double[][] expected = new double[3][WIDTH];
            for (int sum = 2; sum >= 0; sum--) {
                for (int i = 0; i < terms; i++) {
                    int row = random.nextInt(19);
                    float factor = i == 0 ? Float.MIN_VALUE : (float) random.nextDouble(-2, 2);
                    sums.add(sum, 0f, 19);
                    sums.add(sum, -0f, 19);
                    sums.add(sum, factor, row);
                    for (int k = 0; k < WIDTH; k++) {
                        expected[sum][k] += (double) factor * table[row][k];
                    }
                }
            }
            for (int sum = 0; sum < 3; sum++) {
                float[] target = new float[WIDTH];
                target[3] = 5;
                sums.addTo(target, sum, table);
                expected[sum][3] += 5;
                for (int k = 0; k < WIDTH; k++) {
                    assertThat((double) target[k]).isCloseTo(expected[sum][k], within(1e-5));
                }
            }
        }
    }

    @Test
    void theSmallestFactorCounts() {
        SparseSums sums = new SparseSums(1, 2);
        sums.add(0, -Float.MIN_VALUE, 0);
        sums.add(0, Float.MIN_VALUE, 1);
        float[] target = new float[1];
        sums.addTo(target, 0, new float[][] {{1}, {3}});
        assertThat(target[0]).isEqualTo(2 * Float.MIN_VALUE);
    }
}
