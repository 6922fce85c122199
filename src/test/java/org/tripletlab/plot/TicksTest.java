package org.tripletlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    @Test
    void numbersAreRoundAndReachAroundTheValues() {
        assertThat(values(0, 1, false)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(values(0, 96, false)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(values(0, 1.83, false)).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
        assertThat(values(0, 3e-7, false)).hasSizeBetween(3, 6).endsWith(3e-7);
        assertThat(values(0.13, 0.97, false)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(values(-2.1, -0.3, false)).containsExactly(-2.5, -2.0, -1.5, -1.0, -0.5, 0.0);
    }

    @Test
    void stepsAreWhole() {
        for (int last : List.of(0, 1, 2, 3, 7, 40, 999, 1200, 100_000)) {
            assertThat(values(0, last, true))
                    .hasSizeBetween(2, 7)
                    .allSatisfy(tick -> assertThat(tick).isEqualTo(Math.rint(tick)));
        }
    }

    @Test
    void equalEndsStillMakeAnAxis() {
        for (double value : new double[] {0, -0.0, 52.5, -3, 1, 1e-310, 1e20, -1e299, Float.MAX_VALUE}) {
            Ticks ticks = Ticks.around(value, value, 5, false, ROUND);
            assertThat(ticks.values()).hasSizeBetween(2, 7).isSorted().doesNotHaveDuplicates();
            assertThat(ticks.axis().share(value)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void endsThatAreNoNumbersAreRefusedAtOnce() {
        for (double end : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> values(0, end, false));
            assertThatIllegalArgumentException().isThrownBy(() -> values(end, end, true));
        }
    }

    @Test
    void labelsTellTheTicksApart() {
        assertThat(Ticks.around(0, 1, 5, false, ROUND).digits()).isEqualTo(1);
        assertThat(Ticks.around(0, 96, 5, false, ROUND).digits()).isZero();
        assertThat(Ticks.around(0.101, 0.109, 5, false, 1, 2, 5, 10).digits()).isEqualTo(3);
    }

    private static List<Double> values(double lowest, double highest, boolean whole) {
        return Ticks.around(lowest, highest, 5, whole, ROUND).values();
    }
}
