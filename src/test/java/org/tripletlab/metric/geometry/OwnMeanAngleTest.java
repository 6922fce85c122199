package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

class OwnMeanAngleTest {
    private static final int COUNT = 90;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64})
    void isTheAngleToTheAxisOfAllClasses(int size) {
        RandomStream random = RandomStream.of(size, "own axis");
        int[] labels = new int[COUNT];
        double[] raw = new double[COUNT * size];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = i % 7 == 0 ? 2 : i % 2;
            for (int k = 0; k < size; k++) {
                raw[i * size + k] = (k == labels[i] % size ? 1 : 0) + random.nextGaussian();
            }
        }
        double[] unit = UnitLength.of(raw, size).unit();
        float[] floats = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            floats[i] = (float) unit[i];
            unit[i] = floats[i];
        }
        ClassMeans axes = ClassMeans.of(unit, size, labels, 3);
        for (int row = 0; row < COUNT; row++) {
            assertThat(OwnMeanAngle.degrees(floats, size, labels, row))
                    .isCloseTo(EvaluationRanking.axisAngles(axes, unit, row, size)[labels[row]], within(1e-9));
        }
        labels[5] = 9;
        assertThat(OwnMeanAngle.degrees(floats, size, labels, 5))
                .as("the only one of its class")
                .isCloseTo(0, within(1e-5));
        floats[0] = Float.NaN;
        assertThat(OwnMeanAngle.degrees(floats, size, labels, 14)).isNaN();
        assertThat(OwnMeanAngle.degrees(floats, size, labels, 1)).isFinite();
    }
}
