package org.tripletlab.data.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.LabelledBatch;
import org.tripletlab.math.RandomStream;

class BalancedBatchSamplerTest {
    @Test
    void everyBatchIsBalancedAndHasNoImageTwice() {
        RandomStream random = RandomStream.of(5, "test");
        for (int round = 0; round < 300; round++) {
            int[] labels =
                    IntStream.range(0, 400).map(i -> random.nextInt(8) * 2).toArray();
            int classes = 2 + random.nextInt(BalancedBatchSampler.largestClasses(labels) - 1);
            int perClass = 2 + random.nextInt(BalancedBatchSampler.largestPerClass(labels) - 1);
            LabelledBatch batch = new BalancedBatchSampler(labels, classes, perClass, round).sample(round * 7L);
            assertThat(batch.size()).isEqualTo(classes * perClass);
            assertThat(Arrays.stream(batch.examples()).distinct().count()).isEqualTo(batch.size());
            int before = -1;
            for (int row = 0; row < batch.size(); row++) {
                assertThat(batch.labels()[row]).isEqualTo(labels[batch.examples()[row]]);
                if (row % perClass == 0) {
                    assertThat(batch.labels()[row]).isGreaterThan(before);
                    before = batch.labels()[row];
                } else {
                    assertThat(batch.labels()[row]).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void aBatchDependsOnSeedAndStepAlone() {
        int[] labels = labels(5, 40);
        BalancedBatchSampler sampler = new BalancedBatchSampler(labels, 3, 4, 11);
        LabelledBatch first = sampler.sample(17);
        sampler.sample(3);
        assertThat(sampler.sample(17).examples()).isEqualTo(first.examples());
        assertThat(new BalancedBatchSampler(labels, 3, 4, 11).sample(17).examples())
                .isEqualTo(first.examples());
        assertThat(sampler.sample(18).examples()).isNotEqualTo(first.examples());
        assertThat(new BalancedBatchSampler(labels, 3, 4, 12).sample(17).examples())
                .isNotEqualTo(first.examples());
    }

    @Test
    void allClassesComeInAscendingOrder() {
        LabelledBatch batch = new BalancedBatchSampler(labels(4, 10), 4, 2, 0).sample(0);
        assertThat(batch.labels()).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void everyClassAndImageGetsItsShare() {
        // 10 classes of 10 images; P = 4 and K = 2 (drawn again on a repeat) or 7 (shuffled).
        int[] labels = labels(10, 10);
        for (int perClass : new int[] {2, 7}) {
            BalancedBatchSampler sampler = new BalancedBatchSampler(labels, 4, perClass, 1);
            int[] seen = new int[labels.length];
            int[] firstOfClass = new int[labels.length];
            int rounds = 20_000;
            for (int step = 0; step < rounds; step++) {
                int[] examples = sampler.sample(step).examples();
                for (int row = 0; row < examples.length; row++) {
                    seen[examples[row]]++;
                    firstOfClass[examples[row]] += row % perClass == 0 ? 1 : 0;
                }
            }
            double expected = rounds * 0.4 * perClass / 10;
            double expectedFirst = rounds * 0.4 / 10;
            for (int i = 0; i < labels.length; i++) {
                // Five standard deviations of a Poisson count, wider than the binomial one.
                assertThat((double) seen[i])
                        .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
                assertThat((double) firstOfClass[i])
                        .isBetween(
                                expectedFirst - 5 * Math.sqrt(expectedFirst),
                                expectedFirst + 5 * Math.sqrt(expectedFirst));
            }
        }
    }

    @Test
    void wholeClassesCanBeTaken() {
        LabelledBatch batch = new BalancedBatchSampler(labels(3, 5), 3, 5, 0).sample(0);
        assertThat(batch.examples())
                .containsExactlyInAnyOrder(IntStream.range(0, 15).toArray());
    }

    @Test
    void refusesWhatTheLabelsCannotGive() {
        int[] labels = {0, 0, 0, 2, 2, 2, 2, 5, 5, 5};
        assertThat(BalancedBatchSampler.largestClasses(labels)).isEqualTo(3);
        assertThat(BalancedBatchSampler.largestPerClass(labels)).isEqualTo(3);
        assertRefused(
                labels, 1, 2, "Classes per batch must lie between 2 and 3 (the number of training classes), not 1.");
        assertRefused(
                labels, 4, 2, "Classes per batch must lie between 2 and 3 (the number of training classes), not 4.");
        assertRefused(
                labels,
                2,
                1,
                "Images per class must lie between 2 and 3 (the size of the smallest training class), not 1.");
        assertRefused(
                labels,
                2,
                4,
                "Images per class must lie between 2 and 3 (the size of the smallest training class), not 4.");
        assertRefused(
                new int[] {1, 1, 1},
                2,
                2,
                "Classes per batch must be at least 2, but the number of training classes is 1");
        assertRefused(new int[] {0, 0, 1}, 2, 2, "Images per class must be at least 2, but the size of the smallest");
        assertRefused(new int[0], 2, 2, "the number of training classes is 0");
    }

    private static void assertRefused(int[] labels, int classes, int perClass, String sentence) {
        assertThatThrownBy(() -> new BalancedBatchSampler(labels, classes, perClass, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    private static int[] labels(int classes, int each) {
        return IntStream.range(0, classes * each).map(i -> i % classes).toArray();
    }
}
