package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void isReproducibleAndNamed() {
        assertThat(RandomStream.of(7, "batch", 3).nextLong())
                .isEqualTo(RandomStream.of(7, "batch", 3).nextLong());
        long[] firsts = {
            RandomStream.of(7, "batch", 3).nextLong(),
            RandomStream.of(7, "batch", 4).nextLong(),
            RandomStream.of(7, "miner", 3).nextLong(),
            RandomStream.of(8, "batch", 3).nextLong()
        };
        assertThat(Arrays.stream(firsts).distinct().count()).isEqualTo(4);
    }

    @Test
    void integersAreUniform() {
        RandomStream random = RandomStream.of(0, "integers");
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        // Standard deviation of each count is 93.
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    @Test
    void gaussiansHaveUnitVarianceAndRightTails() {
        RandomStream random = RandomStream.of(0, "gaussian");
        int n = 200_000;
        double sum = 0;
        double square = 0;
        int beyondTwo = 0;
        for (int i = 0; i < n; i++) {
            double g = random.nextGaussian();
            sum += g;
            square += g * g;
            beyondTwo += Math.abs(g) > 2 ? 1 : 0;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(square / n).isCloseTo(1, within(0.015));
        assertThat((double) beyondTwo / n).isCloseTo(0.0455, within(0.002));
    }

    @Test
    void distinctNumbersAreDistinctAndEveryOneTurnsUp() {
        RandomStream random = RandomStream.of(0, "distinct");
        int[] seen = new int[20];
        for (int trial = 0; trial < 2_000; trial++) {
            int[] chosen = random.nextDistinct(20, 5);
            assertThat(Arrays.stream(chosen).distinct().count()).isEqualTo(5);
            for (int c : chosen) {
                seen[c]++;
            }
        }
        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(400, 600));
        assertThatThrownBy(() -> random.nextDistinct(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
