package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    @Test
    void whatIsTakenForWhatIsCounted() {
        // Two classes on the axes, and one embedding of the first class among the second.
        double[] unit = {1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1};
        int[] labels = {0, 0, 1, 1, 0, 0};

        ConfusionMatrix matrix = ConfusionMatrix.ofHalves(unit, 2, labels, 3);

        assertThat(matrix.at(0, 0)).isEqualTo(3);
        assertThat(matrix.at(0, 1)).isEqualTo(1);
        assertThat(matrix.at(1, 1)).isEqualTo(2);
        assertThat(matrix.inRow(2)).isZero();
        assertThat(matrix.all()).isEqualTo(6);
        assertThat(matrix.diagonalShare()).isEqualTo(5.0 / 6);
    }

    @Test
    void itsDiagonalIsTheAccuracyOfEqualHalves() {
        Random random = new Random(3);
        int count = 400;
        double[] unit = new double[3 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 10;
            double x = random.nextGaussian() + labels[i];
            double y = random.nextGaussian();
            double z = random.nextGaussian();
            double length = Math.sqrt(x * x + y * y + z * z);
            unit[3 * i] = x / length;
            unit[3 * i + 1] = y / length;
            unit[3 * i + 2] = z / length;
        }

        assertThat(ConfusionMatrix.ofHalves(unit, 3, labels, 10).diagonalShare())
                .isCloseTo(
                        NearestClassMeanAccuracy.ofHalves(unit, 3, labels, 10),
                        org.assertj.core.data.Offset.offset(1e-12));
    }
}
