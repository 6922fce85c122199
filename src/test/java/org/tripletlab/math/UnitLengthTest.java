package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitLengthTest {
    @Test
    void dividesEachRowByItsLength() {
        UnitLength normalised = UnitLength.of(new double[] {3, 4, 0, -2}, 2);
        assertThat(normalised.unit()).containsExactly(0.6, 0.8, 0, -1);
        assertThat(normalised.lengths()).containsExactly(5, 2);
    }

    @Test
    void passesOnlyTheGradientAcrossTheDirection() {
        UnitLength normalised = UnitLength.of(new double[] {0, 4}, 2);
        assertThat(normalised.backward(new double[] {3, 7})).containsExactly(0.75, 0);
    }

    @Test
    void givesARowOfLengthZeroNoDirectionAndNoGradient() {
        UnitLength normalised = UnitLength.of(new double[] {0, 0, 1, 0}, 2);
        assertThat(normalised.unit()).containsExactly(0, 0, 1, 0);
        assertThat(normalised.backward(new double[] {1, 2, 3, 4})).containsExactly(0, 0, 0, 4);
    }

    @Test
    void holdsOverTheWholeRangeOfFloat() {
        for (double length : new double[] {Float.MIN_VALUE, 1e-20, 1e20, Float.MAX_VALUE}) {
            UnitLength normalised = UnitLength.of(new double[] {length, -length}, 2);
            assertThat(normalised.unit()[0]).isCloseTo(Math.sqrt(0.5), within(1e-15));
            assertThat(normalised.unit()[1]).isCloseTo(-Math.sqrt(0.5), within(1e-15));
        }
    }

    @Test
    void letsNotANumberThrough() {
        UnitLength normalised = UnitLength.of(new double[] {Double.NaN, 1}, 2);
        assertThat(normalised.unit()).containsOnly(Double.NaN);
        assertThat(normalised.backward(new double[] {1, 1})).containsOnly(Double.NaN);
    }

    @Test
    void backwardAgreesWithFiniteDifferences() {
        RandomStream random = RandomStream.of(2, "unit length");
        double step = 1e-6;
        for (int size = 1; size < 9; size++) {
            double[] raw = random(random, 3 * size);
            double[] weights = random(random, 3 * size);
            double[] gradient = UnitLength.of(raw, size).backward(weights);
            for (int i = 0; i < raw.length; i++) {
                double[] up = raw.clone();
                double[] down = raw.clone();
                up[i] += step;
                down[i] -= step;
                double slope = (weighted(up, weights, size) - weighted(down, weights, size)) / (2 * step);
                assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            }
        }
    }

    @Test
    void refusesAGradientOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitLength.of(new double[6], 3).backward(new double[5]))
                .withMessage("The gradient of 6 numbers needs as many, not 5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitLength(new double[6], new double[3], 3))
                .withMessage("2 embeddings need 2 lengths, not 3.");
    }

    private static double weighted(double[] raw, double[] weights, int size) {
        double[] unit = UnitLength.of(raw, size).unit();
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += unit[i] * weights[i];
        }
        return sum;
    }

    private static double[] random(RandomStream random, int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextDouble(0.3, 1.5) * (random.nextInt(2) == 0 ? 1 : -1);
        }
        return numbers;
    }
}
