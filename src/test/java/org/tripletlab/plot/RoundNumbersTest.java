package org.tripletlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundNumbersTest {
    private static final double[] MANTISSAS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    @Test
    void isTheSmallestOfItsKindThatIsNotBelow() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double value = Math.pow(10, 24 * random.nextDouble() - 12);
            double round = RoundNumbers.atLeast(value, MANTISSAS);
            double smallest = Double.POSITIVE_INFINITY;
            for (int decade = -14; decade <= 14; decade++) {
                for (double mantissa : MANTISSAS) {
                    double candidate = mantissa * Math.pow(10, decade);
                    smallest = candidate >= value * (1 - 1e-6) ? Math.min(smallest, candidate) : smallest;
                }
            }
            assertThat(Math.abs(round / smallest - 1)).as("%s", value).isLessThan(1e-9);
        }
    }

    @Test
    void aHairAboveARoundNumberIsThatNumber() {
        assertThat(RoundNumbers.atLeast(1 + 1e-7, MANTISSAS)).isEqualTo(1);
        assertThat(RoundNumbers.atLeast(1.001, MANTISSAS)).isEqualTo(1.5);
        assertThat(RoundNumbers.atLeast(0.3, MANTISSAS)).isEqualTo(0.3);
    }

    @Test
    void anEndIsANumberWhateverTheValue() {
        for (double value :
                new double[] {0, -1, 4.9e-324, 1e-310, 1e300, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(RoundNumbers.end(value, MANTISSAS)).isFinite().isPositive();
        }
        assertThat(RoundNumbers.end(0, MANTISSAS)).isEqualTo(1);
        assertThat(RoundNumbers.end(Double.NaN, MANTISSAS)).isEqualTo(1);
        assertThat(RoundNumbers.end(0.21, MANTISSAS)).isEqualTo(0.25);
    }

    @Test
    void hasNoDustOfBinaryFractions() {
        assertThat(RoundNumbers.tidy(0.1 + 0.2)).isEqualTo(0.3);
    }
}
