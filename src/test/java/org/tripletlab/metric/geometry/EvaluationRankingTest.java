package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.EvaluationRanking.Order;
import org.tripletlab.metric.geometry.EvaluationRanking.Ranked;
import org.tripletlab.metric.pairs.ClosestPairs;
import org.tripletlab.metric.pairs.EmbeddingDistance;

class EvaluationRankingTest {
    /** Class 0 around 0° with one that strayed to 80°, class 1 around 90°: on the circle all angles are known. */
    private static final double[] DEGREES = {0, 10, -10, 80, 90, 90, 90};

    private static final int[] LABELS = {0, 0, 0, 0, 1, 1, 1};

    @Test
    void theOneThatStrayedIsTheMostConfusedAndTheFarthest() {
        List<Ranked> confused = EvaluationRanking.first(Order.MOST_CONFUSED, circle(), 2, LABELS, 2, 9);
        double axis = axisOfClassZero();
        assertThat(confused).hasSize(7);
        assertThat(confused.get(0).row()).isEqualTo(3);
        assertThat(confused.get(0).otherClass()).isEqualTo(1);
        assertThat(confused.get(0).degrees()).isCloseTo((80 - axis) - 10, within(1e-4));
        Ranked farthest = EvaluationRanking.first(Order.FARTHEST_FROM_OWN_AXIS, circle(), 2, LABELS, 2, 1)
                .get(0);
        assertThat(farthest.row()).isEqualTo(3);
        assertThat(farthest.degrees()).isCloseTo(80 - axis, within(1e-4));
        List<Ranked> close = EvaluationRanking.first(Order.CLOSEST_TO_OTHER_AXIS, circle(), 2, LABELS, 2, 2);
        assertThat(close.get(0).row()).isEqualTo(3);
        assertThat(close.get(0).degrees()).isCloseTo(10, within(1e-4));
    }

    @Test
    void equalsComeInTheOrderOfTheirRowsAndWhatIsNotFiniteInNone() {
        float[] unit = {1, 0, 0, 1, 1, 0, 0, 1, Float.NaN, 0};
        int[] labels = {0, 1, 0, 1, 0};
        for (Order order : Order.values()) {
            assertThat(EvaluationRanking.first(order, unit, 2, labels, 2, 9))
                    .extracting(Ranked::row)
                    .containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void aClassAloneHasNoOtherAxisAndOneWithoutADirectionNoOrder() {
        float[] alone = {1, 0, 0, 1};
        assertThat(EvaluationRanking.first(Order.MOST_CONFUSED, alone, 2, new int[2], 1, 9))
                .isEmpty();
        assertThat(EvaluationRanking.first(Order.FARTHEST_FROM_OWN_AXIS, alone, 2, new int[2], 1, 9))
                .extracting(Ranked::otherClass)
                .containsExactly(-1, -1);
        float[] opposite = {1, 0, -1, 0, 0, 1};
        assertThat(EvaluationRanking.first(Order.FARTHEST_FROM_OWN_AXIS, opposite, 2, new int[] {0, 0, 1}, 2, 9))
                .extracting(Ranked::row)
                .containsExactly(2);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationRanking.first(Order.MOST_CONFUSED, new float[5], 2, new int[2], 2, 1))
                .withMessageContaining("need 4 numbers, not 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ClosestPairs.ofDifferentClasses(new float[5], 2, new int[2], EmbeddingDistance.SQUARED, 1))
                .withMessageContaining("need 4 numbers, not 5");
    }

    @Test
    void closestPairsAreThoseOfAllPairsSorted() {
        for (int trial = 0; trial < 60; trial++) {
            RandomStream random = RandomStream.of(trial, "pairs");
            int size = 1 + random.nextInt(6);
            int count = 1 + random.nextInt(80);
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                labels[i] = random.nextInt(3);
            }
            // Coordinates on a coarse grid: sums are exact in any order, and many distances are equal.
            float[] points = new float[count * size];
            for (int i = 0; i < points.length; i++) {
                points[i] = (random.nextInt(9) - 4) / 4f;
            }
            if (count > 5) {
                points[2 * size] = Float.NaN;
            }
            List<ClosestPairs.Pair> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    double squared = 0;
                    for (int k = 0; k < size; k++) {
                        squared += Math.pow(points[i * size + k] - points[j * size + k], 2);
                    }
                    if (labels[i] != labels[j] && !Double.isNaN(squared)) {
                        all.add(new ClosestPairs.Pair(i, j, Math.sqrt(squared)));
                    }
                }
            }
            all.sort(Comparator.comparingDouble(ClosestPairs.Pair::distance)
                    .thenComparingInt(ClosestPairs.Pair::first)
                    .thenComparingInt(ClosestPairs.Pair::second));
            for (int k : new int[] {0, 1, 9, all.size() + 2}) {
                assertThat(ClosestPairs.ofDifferentClasses(points, size, labels, EmbeddingDistance.EUCLIDEAN, k))
                        .isEqualTo(all.subList(0, Math.min(k, all.size())));
            }
        }
    }

    private static float[] circle() {
        float[] unit = new float[2 * DEGREES.length];
        for (int i = 0; i < DEGREES.length; i++) {
            unit[2 * i] = (float) Math.cos(Math.toRadians(DEGREES[i]));
            unit[2 * i + 1] = (float) Math.sin(Math.toRadians(DEGREES[i]));
        }
        return unit;
    }

    private static double axisOfClassZero() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < 4; i++) {
            x += Math.cos(Math.toRadians(DEGREES[i]));
            y += Math.sin(Math.toRadians(DEGREES[i]));
        }
        return Math.toDegrees(Math.atan2(y, x));
    }
}
