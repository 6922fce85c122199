package org.tripletlab.data.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class StratifiedChoiceTest {
    @Test
    void sharesAreAsEvenAsCountsAllow() {
        // Classes of 2, 10, 0, 5 and 30 images.
        int[] labels = labelsWithCounts(2, 10, 0, 5, 30);
        assertThat(shares(labels, 0)).containsExactly(0, 0, 0, 0, 0);
        assertThat(shares(labels, 1)).containsExactly(1, 0, 0, 0, 0);
        assertThat(shares(labels, 8)).containsExactly(2, 2, 0, 2, 2);
        assertThat(shares(labels, 9)).containsExactly(2, 3, 0, 2, 2);
        assertThat(shares(labels, 17)).containsExactly(2, 5, 0, 5, 5);
        assertThat(shares(labels, 20)).containsExactly(2, 7, 0, 5, 6);
        assertThat(shares(labels, 40)).containsExactly(2, 10, 0, 5, 23);
        assertThat(shares(labels, 47)).containsExactly(2, 10, 0, 5, 30);
    }

    @Test
    void noClassHasTwoMoreThanAnotherThatHasImagesLeft() {
        RandomStream random = RandomStream.of(3, "test");
        for (int round = 0; round < 200; round++) {
            int[] counts = IntStream.range(0, 6).map(c -> random.nextInt(30)).toArray();
            int[] labels = labelsWithCounts(counts);
            int count = random.nextInt(labels.length + 1);
            int[] shares = shares(labels, count);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(count);
            for (int a = 0; a < shares.length; a++) {
                for (int b = 0; b < shares.length; b++) {
                    if (shares[b] < counts[b]) {
                        assertThat(shares[a]).isLessThanOrEqualTo(shares[b] + 1);
                    }
                }
            }
        }
    }

    @Test
    void indicesAreDistinctAndAscending() {
        int[] labels = labelsWithCounts(20, 30, 40);
        int[] chosen = StratifiedChoice.choose(labels, 50, "probe");
        assertThat(chosen).hasSize(50).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSameEveryTimeAndAnotherForAnotherPurpose() {
        int[] labels = labelsWithCounts(50, 50);
        int[] chosen = StratifiedChoice.choose(labels, 20, "probe");
        assertThat(StratifiedChoice.choose(labels, 20, "probe")).isEqualTo(chosen);
        assertThat(StratifiedChoice.choose(labels, 20, "axes")).isNotEqualTo(chosen);
    }

    @Test
    void spreadsOverTheWholeOfAClass() {
        int[] chosen = StratifiedChoice.choose(new int[10_000], 1_000, "probe");
        for (int tenth = 0; tenth < 10; tenth++) {
            int from = tenth * 1_000;
            assertThat(Arrays.stream(chosen)
                            .filter(i -> i >= from && i < from + 1_000)
                            .count())
                    .isBetween(60L, 140L);
        }
    }

    @Test
    void moreThanThereAreMeansAll() {
        int[] labels = labelsWithCounts(3, 2);
        assertThat(StratifiedChoice.choose(labels, 6, "probe")).containsExactly(0, 1, 2, 3, 4);
        assertThat(StratifiedChoice.choose(new int[0], 6, "probe")).isEmpty();
        assertThatThrownBy(() -> StratifiedChoice.choose(labels, -1, "probe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 0, not -1");
    }

    private static int[] shares(int[] labels, int count) {
        int[] shares = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        for (int i : StratifiedChoice.choose(labels, count, "test")) {
            shares[labels[i]]++;
        }
        return shares;
    }

    private static int[] labelsWithCounts(int... counts) {
        return IntStream.range(0, counts.length)
                .flatMap(c -> IntStream.range(0, counts[c]).map(i -> c))
                .toArray();
    }
}
