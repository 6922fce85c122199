package org.tripletlab.math.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixProductTest {
    private final FloatMatrix a = filled(2, 3, 1, 2, 3, 4, 5, 6);
    private final FloatMatrix b = filled(3, 2, 7, 8, 9, 10, 11, 12);

    @Test
    void multipliesRowsByColumns() {
        FloatMatrix c = new FloatMatrix(2, 2);
        MatrixProduct product = MatrixProduct.of(a, b, c);
        product.run();
        assertThat(values(c)).containsExactly(58, 64, 139, 154);

        a.set(new float[] {1, 0, 0, 0, 1, 0}, 0);
        product.run();
        assertThat(values(c)).as("run again on new values").containsExactly(7, 8, 9, 10);
    }

    @Test
    void multipliesWithATransposedFactor() {
        FloatMatrix square = new FloatMatrix(3, 3);
        MatrixProduct.ofTransposedFirst(a, a, square).run();
        assertThat(values(square)).containsExactly(17, 22, 27, 22, 29, 36, 27, 36, 45);

        FloatMatrix small = new FloatMatrix(2, 2);
        MatrixProduct.ofTransposedSecond(a, a, small).run();
        assertThat(values(small)).containsExactly(14, 32, 32, 77);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatThrownBy(() -> MatrixProduct.of(a, a, new FloatMatrix(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2×3");
    }

    @Test
    void refusesArraysThatAreTooShortBeforeNativeCodeReadsThem() {
        assertThatThrownBy(() -> a.set(new float[5], 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.copyTo(new float[8], 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsSomeRowsAndThenAllAgain() {
        float[] middle = new float[3];
        b.copyRowsTo(1, 1, middle);
        assertThat(middle).containsExactly(9, 10, 0);
        assertThat(values(b)).containsExactly(7, 8, 9, 10, 11, 12);
        assertThatThrownBy(() -> b.copyRowsTo(2, 2, new float[4])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> b.copyRowsTo(0, 2, middle)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> b.copyRowsTo(-1, 1, middle)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FloatMatrix filled(int rows, int columns, float... values) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        matrix.set(values, 0);
        return matrix;
    }

    private static float[] values(FloatMatrix matrix) {
        float[] values = new float[matrix.size()];
        matrix.copyTo(values, 0);
        return values;
    }
}
