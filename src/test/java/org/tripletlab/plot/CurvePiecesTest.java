package org.tripletlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurvePiecesTest {
    private static final double NONE = Double.NaN;
    private static final double FAR = Double.POSITIVE_INFINITY;

    @Test
    void endWhereAValueIsNotFinite() {
        double[] values = {NONE, 1, 2, FAR, -FAR, 3, NONE};
        List<List<Integer>> pieces = CurvePieces.of(values.length, i -> values[i]);
        assertThat(pieces).containsExactly(List.of(1, 2), List.of(5));
        assertThat(CurvePieces.last(pieces)).isEqualTo(5);
        assertThat(CurvePieces.of(3, i -> NONE)).isEmpty();
        assertThat(CurvePieces.of(0, i -> 1)).isEmpty();
    }

    @Test
    void thinningLosesNoPeak() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int count = 1 + random.nextInt(500);
            int stretch = 1 + random.nextInt(20);
            double[] values = random.doubles(count)
                    .map(value -> value < 0.2 ? NONE : value < 0.25 ? FAR : value)
                    .toArray();
            List<List<Integer>> pieces = CurvePieces.of(count, stretch, i -> values[i]);
            List<Integer> kept = pieces.stream().flatMap(List::stream).toList();
            assertThat(kept).isSorted().doesNotHaveDuplicates();
            assertThat(kept).allSatisfy(i -> assertThat(values[i]).isFinite());
            for (int from = 0; from < count; from += stretch) {
                int first = from;
                int end = Math.min(count, from + stretch);
                List<Double> all = Arrays.stream(values, from, end)
                        .filter(Double::isFinite)
                        .boxed()
                        .sorted()
                        .toList();
                List<Double> shown = kept.stream()
                        .filter(i -> i >= first && i < end)
                        .map(i -> values[i])
                        .sorted()
                        .toList();
                assertThat(shown).hasSize(Math.min(2, all.size()));
                if (!all.isEmpty()) {
                    assertThat(shown).startsWith(all.get(0)).endsWith(all.get(all.size() - 1));
                }
            }
        }
    }
}
