package org.tripletlab.metric.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * Prints how long the ten nearest of 60,000 embeddings take, beside a plain loop and a full sort in the same run: {@code mvn
 * -q -Pbenchmark -Dbenchmark=NeighboursBenchmark}.
 */
class NeighboursBenchmark {
    private static final int COUNT = 60_000;
    private static final int NEAREST = 10;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    private static final int SORTS = 30;

    @Test
    void print() {
        for (int size : new int[] {3, 16, 128}) {
            measure(size);
        }
    }

    private static void measure(int size) {
        RandomStream random = RandomStream.of(1, "benchmark", size);
        float[] unit = new float[COUNT * size];
        int[] labels = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = i % 10;
            double length = 0;
            for (int k = 0; k < size; k++) {
                unit[i * size + k] = (float) random.nextGaussian();
                length += unit[i * size + k] * unit[i * size + k];
            }
            for (int k = 0; k < size; k++) {
                unit[i * size + k] /= (float) Math.sqrt(length);
            }
        }
        Neighbours neighbours = new Neighbours(unit, size, labels, EmbeddingDistance.SQUARED);
        double[] millis = new double[ROUNDS];
        long rows = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Neighbours.Query query = neighbours.of(random.nextInt(COUNT), Neighbours.Filter.ANY);
            long start = System.nanoTime();
            rows += neighbours.nearest(query, NEAREST).get(NEAREST - 1).row();
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        double[] plain = new double[SORTS];
        for (int round = -5; round < SORTS; round++) {
            Neighbours.Query query = neighbours.of(random.nextInt(COUNT), Neighbours.Filter.ANY);
            long start = System.nanoTime();
            rows += sorted(unit, size, query.point())[NEAREST];
            if (round >= 0) {
                plain[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(plain);
        System.out.printf(
                "D = %d: median %.2f ms, 95%% %.2f ms; loop and sort: median %.2f ms, %.1f times as long (%d)%n",
                size,
                millis[ROUNDS / 2],
                millis[ROUNDS * 95 / 100],
                plain[SORTS / 2],
                plain[SORTS / 2] / millis[ROUNDS / 2],
                rows % 10);
    }

    private static int[] sorted(float[] unit, int size, double[] point) {
        double[] squared = new double[COUNT];
        for (int row = 0; row < COUNT; row++) {
            for (int k = 0; k < size; k++) {
                double difference = unit[row * size + k] - point[k];
                squared[row] += difference * difference;
            }
        }
        return IntStream.range(0, COUNT)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> squared[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
