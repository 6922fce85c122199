package org.tripletlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class ValueAxisTest {
    @Test
    void equalFactorsAreEqualDistances() {
        ValueAxis axis = ValueAxis.logarithmic(0.002, 30, false);
        assertThat(axis.low()).isCloseTo(0.001, within(1e-12));
        assertThat(axis.high()).isCloseTo(100, within(1e-9));
        double decade = axis.share(0.1) - axis.share(0.01);
        assertThat(axis.share(10) - axis.share(1)).isCloseTo(decade, within(1e-12));
        assertThat(axis.share(0.001)).isCloseTo(0, within(1e-12));
        assertThat(axis.share(100)).isCloseTo(1, within(1e-12));
    }

    @Test
    void zerosStandAtTheBottomApartFromAllThatIsPositive() {
        ValueAxis axis = ValueAxis.logarithmic(0.01, 1, true);
        assertThat(axis.share(0)).isZero();
        assertThat(axis.share(-3)).isZero();
        assertThat(axis.share(0.01)).isGreaterThan(0.05);
        assertThat(axis.ticks()).startsWith(0.0).contains(0.01, 1.0);
        assertThat(ValueAxis.logarithmic(0.01, 1, false).ticks()).doesNotContain(0.0);
    }

    @Test
    void growsWithTheValueAndStaysInside() {
        RandomStream random = RandomStream.of(3, "axis");
        for (int i = 0; i < 500; i++) {
            double smallest = Math.exp(30 * random.nextDouble() - 15);
            double largest = smallest * Math.exp(20 * random.nextDouble());
            ValueAxis axis = ValueAxis.logarithmic(smallest, largest, random.nextInt(2) == 0);
            assertThat(axis.low()).isLessThan(axis.high());
            assertThat(axis.high()).isGreaterThanOrEqualTo(largest * (1 - 1e-8));
            assertThat(axis.ticks()).hasSizeBetween(2, 5).isSorted();
            double before = -1;
            for (double value = smallest; value <= largest; value *= 1.7) {
                assertThat(axis.share(value)).isBetween(Math.max(0, before), 1.0);
                before = axis.share(value);
            }
        }
    }

    @Test
    void nothingAtAllStillHasAnAxis() {
        ValueAxis axis = ValueAxis.logarithmic(Double.NaN, Double.NaN, false);
        assertThat(axis.low()).isPositive().isLessThan(axis.high());
        assertThat(ValueAxis.linear(0, 3).share(1.5)).isEqualTo(0.5);
        assertThat(ValueAxis.linear(-1, 1).ticks()).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void endsThatLeaveNoRoomAreRefused() {
        double[][] ends = {{1, 1}, {2, 1}, {0, Double.NaN}, {0, Double.POSITIVE_INFINITY}, {Double.NEGATIVE_INFINITY, 0}
        };
        for (double[] each : ends) {
            assertThatIllegalArgumentException().isThrownBy(() -> ValueAxis.linear(each[0], each[1]));
        }
    }

    @Test
    void decadesEndWhereDoublesDo() {
        double[] values = {Double.NaN, 4.9e-324, 1e-310, 1, 1e308, Double.MAX_VALUE, Double.POSITIVE_INFINITY};
        for (double smallest : values) {
            for (double largest : values) {
                ValueAxis axis = ValueAxis.logarithmic(smallest, largest, true);
                assertThat(axis.ticks())
                        .hasSizeBetween(3, 5)
                        .isSorted()
                        .allSatisfy(tick -> assertThat(tick).isFinite());
                assertThat(axis.share(largest > 0 ? largest : 1)).isBetween(0.0, 1.0);
            }
        }
    }
}
