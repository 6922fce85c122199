package org.tripletlab.metric.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours.Filter;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.metric.retrieval.Neighbours.Query;

class NeighboursTest {
    @ParameterizedTest
    @EnumSource(Filter.class)
    void areThoseOfAFullSortWithTiesInTheOrderOfTheRows(Filter filter) {
        for (int trial = 0; trial < 60; trial++) {
            RandomStream random = RandomStream.of(trial, "neighbours");
            int size = 1 + random.nextInt(9);
            int count = 1 + random.nextInt(200);
            int[] labels = labels(random, count, 4);
            // Coordinates on a coarse grid: sums are exact in any order, and many distances are equal.
            float[] points = new float[count * size];
            for (int i = 0; i < points.length; i++) {
                points[i] = (random.nextInt(5) - 2) / 2f;
            }
            for (EmbeddingDistance distance : EmbeddingDistance.values()) {
                Neighbours neighbours = new Neighbours(points, size, labels, distance);
                Query query = neighbours.of(random.nextInt(count), filter);
                for (int k : new int[] {0, 1, 7, count, count + 3}) {
                    assertThat(neighbours.nearest(query, k))
                            .isEqualTo(sorted(points, size, labels, query, distance, 1, k));
                    assertThat(neighbours.farthest(query, k))
                            .isEqualTo(sorted(points, size, labels, query, distance, -1, k));
                }
            }
        }
    }

    @Test
    void aPointThatIsNoneOfThemAsksEverybody() {
        float[] unit = {1, 0, 0, 1, -1, 0};
        Neighbours neighbours = new Neighbours(unit, 2, new int[3], EmbeddingDistance.SQUARED);
        Query query = Query.any(new double[] {0.6, 0.8});

        assertThat(neighbours.nearest(query, 9)).extracting(Neighbour::row).containsExactly(1, 0, 2);
        assertThat(neighbours.farthest(query, 1).get(0).distance()).isCloseTo(3.2, within(1e-12));
        assertThat(new Neighbours(unit, 2, new int[3], EmbeddingDistance.EUCLIDEAN)
                        .nearest(query, 1)
                        .get(0)
                        .distance())
                .isCloseTo(Math.sqrt(0.4), within(1e-12));
    }

    @Test
    void aBlobIsStillToldApart() {
        float[] unit = new float[3 * 50];
        for (int i = 0; i < 50; i++) {
            unit[3 * i] = 1;
            unit[3 * i + 1] = 1e-6f * i;
        }
        Neighbours neighbours = new Neighbours(unit, 3, new int[50], EmbeddingDistance.EUCLIDEAN);
        assertThat(neighbours.nearest(neighbours.of(0, Filter.ANY), 3))
                .extracting(Neighbour::row)
                .containsExactly(1, 2, 3);
        assertThat(neighbours.farthest(neighbours.of(0, Filter.ANY), 2))
                .extracting(Neighbour::row)
                .containsExactly(49, 48);
    }

    @Test
    void whoIsNoPointIsNobodysNeighbour() {
        float[] unit = {Float.NaN, 0, 1, 0, 0, 1};
        Neighbours neighbours = new Neighbours(unit, 2, new int[3], EmbeddingDistance.SQUARED);
        assertThat(neighbours.nearest(Query.any(new double[] {1, 0}), 3))
                .extracting(Neighbour::row)
                .containsExactly(1, 2);
        assertThat(neighbours.farthest(Query.any(new double[] {1, 0}), 3))
                .extracting(Neighbour::row)
                .containsExactly(2, 1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Neighbours(new float[5], 2, new int[3], EmbeddingDistance.SQUARED))
                .withMessage("3 embeddings of size 2 need 6 numbers, not 5.");
        Neighbours neighbours = new Neighbours(new float[6], 2, new int[3], EmbeddingDistance.SQUARED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbours.nearest(Query.any(new double[3]), 1))
                .withMessageContaining("not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbours.nearest(Query.any(new double[] {Double.NaN, 0}), 1))
                .withMessageContaining("diverged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbours.nearest(Query.any(new double[2]), -1))
                .withMessageContaining("not -1");
    }

    @Test
    void distancesAreToldInBothWays() {
        for (EmbeddingDistance distance : EmbeddingDistance.values()) {
            assertThat(distance.ofPlain(2)).isEqualTo(distance.largest()).isEqualTo(distance.ofSquared(4));
        }
        assertThat(EmbeddingDistance.SQUARED.ofSquared(0.25)).isEqualTo(0.25);
        assertThat(EmbeddingDistance.EUCLIDEAN.ofSquared(0.25)).isEqualTo(0.5);
    }

    private static List<Neighbour> sorted(
            float[] points, int size, int[] labels, Query query, EmbeddingDistance distance, int sign, int k) {
        double[] squared = new double[labels.length];
        for (int row = 0; row < labels.length; row++) {
            for (int c = 0; c < size; c++) {
                squared[row] += Math.pow(points[row * size + c] - query.point()[c], 2);
            }
        }
        return IntStream.range(0, labels.length)
                .filter(row -> row != query.ownRow())
                .filter(row -> switch (query.filter()) {
                    case ANY -> true;
                    case SAME_CLASS -> labels[row] == query.label();
                    case OTHER_CLASS -> labels[row] != query.label();
                })
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> sign * squared[row])
                        .thenComparingInt(row -> row))
                .limit(k)
                .map(row -> new Neighbour(row, distance.ofSquared(squared[row])))
                .toList();
    }

    private static int[] labels(RandomStream random, int count, int classes) {
        int[] labels = new int[count];
        Arrays.setAll(labels, i -> random.nextInt(classes));
        return labels;
    }
}
