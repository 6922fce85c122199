package org.tripletlab.ui.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class LineLayoutTest {
    @Test
    void picturesThatFitBesideEachOtherStandOnTheLine() {
        assertThat(LineLayout.levels(new double[] {0, 10, 20}, 10, 3, new int[] {0, 1, 2}))
                .containsExactly(0, 0, 0);
    }

    @Test
    void whoChoosesFirstStandsLowest() {
        assertThat(LineLayout.levels(new double[] {5, 6, 7, 8}, 10, 3, new int[] {2, 0, 1, 3}))
                .containsExactly(1, 2, 0, LineLayout.NO_ROOM);
    }

    @Test
    void noPictureCoversAnotherHoweverManyThereAre() {
        RandomStream random = RandomStream.of(1, "line");
        double[] places = IntStream.range(0, 300)
                .mapToDouble(i -> 280 * random.nextDouble())
                .toArray();
        int[] levels = LineLayout.levels(places, 24, 5, IntStream.range(0, 300).toArray());
        assertThat(IntStream.of(levels).allMatch(level -> level >= LineLayout.NO_ROOM && level < 5))
                .isTrue();
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                if (levels[i] >= 0 && levels[i] == levels[j]) {
                    assertThat(Math.abs(places[i] - places[j])).isGreaterThanOrEqualTo(24);
                }
            }
        }
        assertThat(levels[0]).isZero();
        assertThat(IntStream.of(levels).filter(level -> level >= 0).count()).isGreaterThan(40);
    }

    @Test
    void theLineEndsAtARoundNumberAndNeverBeyondTheLargestDistance() {
        assertThat(LineLayout.end(0.00031, 4)).isCloseTo(0.0004, within(1e-12));
        assertThat(LineLayout.end(1.2, 4)).isCloseTo(1.5, within(1e-12));
        assertThat(LineLayout.end(4.0000001, 4)).isEqualTo(4);
        assertThat(LineLayout.end(1.7, 2)).isEqualTo(2);
        assertThat(LineLayout.end(0, 4)).isPositive();
    }
}
