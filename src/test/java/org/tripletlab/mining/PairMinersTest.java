package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.batch.Pairs;
import org.tripletlab.math.RandomStream;

class PairMinersTest {
    @Test
    void catalogueHoldsThePairMinersInOrder() {
        assertThat(PairMiners.ids())
                .containsExactly("balanced", "all")
                .allSatisfy(id -> assertThat(PairMiners.create(id)).isNotNull());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairMiners.create("balance"))
                .withMessage("There is no pair miner \"balance\". Choose one of balanced, all.");
    }

    @Test
    void allTakesEveryPairOnce() {
        RandomStream random = RandomStream.of(1, "pairs");
        for (int batch = 0; batch < 500; batch++) {
            int[] labels = RandomBatch.draw(random).labels();
            List<List<Object>> expected = new ArrayList<>(every(labels, true));
            expected.addAll(every(labels, false));
            assertThat(mine("all", labels, random)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void balancedTakesAllPositivePairsAndAsManyNegativeOnes() {
        RandomStream random = RandomStream.of(2, "pairs");
        boolean fewNegatives = false;
        for (int batch = 0; batch < 500; batch++) {
            int[] labels = RandomBatch.draw(random).labels();
            List<List<Object>> positives = every(labels, true);
            List<List<Object>> negatives = every(labels, false);
            List<List<Object>> mined = mine("balanced", labels, random);
            List<List<Object>> minedNegatives =
                    mined.stream().filter(pair -> pair.get(2).equals(false)).toList();
            assertThat(mined).containsAll(positives);
            assertThat(minedNegatives).hasSize(Math.min(positives.size(), negatives.size()));
            assertThat(negatives).containsAll(minedNegatives);
            assertThat(mined).hasSize(positives.size() + minedNegatives.size()).doesNotHaveDuplicates();
            fewNegatives |= negatives.size() < positives.size();
        }
        assertThat(fewNegatives).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"balanced", "all"})
    void pairsComeInOrderAndTheSameFromTheSameStream(String id) {
        int[] labels = {3, 1, 3, 1, 2, 2, 3, 9, 1};
        List<List<Object>> mined = mine(id, labels, RandomStream.of(3, "pairs"));
        assertThat(mine(id, labels, RandomStream.of(3, "pairs"))).isEqualTo(mined);
        int last = -1;
        for (List<Object> pair : mined) {
            int place = (int) pair.get(0) * labels.length + (int) pair.get(1);
            assertThat(place).isGreaterThan(last);
            last = place;
        }
        assertThat(PairMiners.create(id).capacity(BatchClasses.of(labels))).isEqualTo(mined.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"balanced", "all"})
    void smallBatchesGiveWhatThereIs(String id) {
        RandomStream random = RandomStream.of(4, "pairs");
        assertThat(mine(id, new int[0], random)).isEmpty();
        assertThat(mine(id, new int[] {7}, random)).isEmpty();
        assertThat(mine(id, new int[] {7, 7, 7}, random))
                .containsExactly(List.of(0, 1, true), List.of(0, 2, true), List.of(1, 2, true));
        assertThat(mine(id, new int[] {1, 2, 3}, random)).hasSize(id.equals("all") ? 3 : 0);
    }

    @Test
    void everyNegativePairIsDrawnEquallyOften() {
        int[] labels = {0, 0, 0, 1, 1, 1, 2, 2};
        int draws = 6000;
        RandomStream random = RandomStream.of(5, "pairs");
        Map<List<Object>, Integer> counts = new HashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            mine("balanced", labels, random).stream()
                    .filter(pair -> pair.get(2).equals(false))
                    .forEach(pair -> counts.merge(pair, 1, Integer::sum));
        }
        List<List<Object>> negatives = every(labels, false);
        assertThat(counts.keySet()).isEqualTo(new HashSet<>(negatives));
        double share = (double) every(labels, true).size() / negatives.size();
        double deviation = Math.sqrt(draws * share * (1 - share));
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(Math.abs(count - draws * share)).isLessThan(4 * deviation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"balanced", "all"})
    void aBatchThatWouldFillTheHeapIsRefused(String id) {
        BatchClasses classes = BatchClasses.of(new int[6000]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairMiners.create(id).mine(classes, RandomStream.of(1, "pairs")))
                .withMessage(
                        "A batch may have at most 16777216 pairs, but this one of 6000 images has 17997000. Choose "
                                + "a smaller batch.");
    }

    private static List<List<Object>> mine(String id, int[] labels, RandomStream random) {
        Pairs pairs = PairMiners.create(id).mine(BatchClasses.of(labels), random);
        List<List<Object>> list = new ArrayList<>();
        for (int i = 0; i < pairs.count(); i++) {
            list.add(List.of(pairs.first()[i], pairs.second()[i], pairs.same()[i]));
        }
        return list;
    }

    private static List<List<Object>> every(int[] labels, boolean same) {
        List<List<Object>> list = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (i < j && (labels[i] == labels[j]) == same) {
                    list.add(List.of(i, j, same));
                }
            }
        }
        return list;
    }
}
