package org.tripletlab.metric.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

class GradientBalanceTest {
    /** Four points around the pole of the third coordinate, which is their centre. */
    private static final double[] AROUND = UnitLength.of(new double[] {1, 0, 1, -1, 0, 1, 0, 1, 1, 0, -1, 1}, 3)
            .unit();

    @Test
    void resolvesPullsThatAreKnown() {
        double r = Math.sqrt(0.5);
        // The first is pulled to the centre by 2, the second from it by 1, the third around it by 3, the fourth not at
        // all.
        double[] pulls = {-2 * r, 0, 2 * r, -r, 0, -r, 3, 0, 0, 0, 0, 0};
        GradientBalance balance = GradientBalance.of(AROUND, pulls, 3);
        assertThat(balance.toward()).isCloseTo(2, within(1e-12));
        assertThat(balance.away()).isCloseTo(1, within(1e-12));
        assertThat(balance.aside()).isCloseTo(3, within(1e-6));
        assertThat(balance.towardShare()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void nothingPulledIsNoShare() {
        assertThat(GradientBalance.of(AROUND, new double[12], 3).towardShare()).isNaN();
        assertThat(GradientBalance.of(new double[0], new double[0], 3).towardShare())
                .isNaN();
    }

    @Test
    void allAtOnePointHasNoWayToTheCentre() {
        double[] one = {1, 0, 0, 1, 0, 0};
        GradientBalance balance = GradientBalance.of(one, new double[] {0, 1, 0, 0, 0, 2}, 3);
        assertThat(balance.towardShare()).isNaN();
        assertThat(balance.aside()).isEqualTo(3);
    }

    @Test
    void partsMakeUpEveryPullWhateverTheDimension() {
        for (int size : new int[] {2, 3, 64}) {
            RandomStream random = RandomStream.of(size, "balance");
            for (int round = 0; round < 100; round++) {
                double[] unit = points(random, 5, size);
                double[] gradient = new double[unit.length];
                int pulled = random.nextInt(5);
                for (int k = 0; k < size; k++) {
                    gradient[pulled * size + k] = random.nextGaussian();
                }
                double[] pulls = UnitLength.of(unit, size).backward(gradient);
                double length = 0;
                for (double each : pulls) {
                    length += each * each;
                }
                GradientBalance balance = GradientBalance.of(unit, pulls, size);
                double along = balance.toward() + balance.away();
                assertThat(along * along + balance.aside() * balance.aside()).isCloseTo(length, within(1e-9));
                assertThat(Math.min(balance.toward(), balance.away())).isZero();
            }
        }
    }

    @Test
    void arraysOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> GradientBalance.of(AROUND, new double[9], 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 embeddings");
    }

    private static double[] points(RandomStream random, int count, int size) {
        double[] raw = new double[count * size];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = random.nextGaussian();
        }
        return UnitLength.of(raw, size).unit();
    }
}
