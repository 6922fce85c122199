package org.tripletlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTicksTest {
    @Test
    void numbersAreRoundAndReachAroundTheValues() {
        assertThat(RoundTicks.around(0, 1, 5, false)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(RoundTicks.around(0, 96, 5, false)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(RoundTicks.around(0, 1.83, 5, false)).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
        assertThat(RoundTicks.around(0, 3e-7, 5, false)).hasSizeBetween(3, 6).endsWith(3e-7);
    }

    @Test
    void stepsAreWhole() {
        for (int last : List.of(1, 2, 3, 7, 40, 999, 1200, 100_000)) {
            assertThat(RoundTicks.around(0, last, 6, true))
                    .hasSizeBetween(2, 7)
                    .allSatisfy(tick -> assertThat(tick).isEqualTo(Math.rint(tick)));
        }
    }
}
