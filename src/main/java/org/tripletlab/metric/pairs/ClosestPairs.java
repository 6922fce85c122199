package org.tripletlab.metric.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.tripletlab.metric.geometry.EvaluationRanking;

/**
 * Closest pairs of embeddings of different classes, exactly.
 *
 * <p>When to use it: to see which images the network cannot distinguish. In a good embedding these are the few digits
 * that are ambiguous to humans as well; in a collapsed one they are arbitrary images, at distances near 0. One image
 * may be in several pairs.
 */
public final class ClosestPairs {
    /**
     * A pair of embeddings.
     *
     * @param first the lower row
     * @param second the higher row
     * @param distance between them, in the requested form
     */
    public record Pair(int first, int second, double distance) {}

    private static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble(Pair::distance)
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second);

    private ClosestPairs() {}

    /**
     * Finds the closest pairs. The embeddings are sorted by the coordinate with the largest spread; embeddings that
     * differ in it by more than the largest distance found so far cannot form a closer pair, so only few of the N²
     * pairs are measured.
     *
     * @param unit N×D unit embeddings, row-major; a row that is not finite is in no pair
     * @param embeddingSize D
     * @param labels class of each
     * @param distance form of the distances
     * @param count number of pairs wanted, at least 0
     * @return up to {@code count} pairs, the closest first; of equals the lowest rows first
     * @throws IllegalArgumentException if there are not as many embeddings as labels
     */
    public static List<Pair> ofDifferentClasses(
            float[] unit, int embeddingSize, int[] labels, EmbeddingDistance distance, int count) {
        if (embeddingSize < 1 || unit.length != (long) labels.length * embeddingSize) {
            throw new IllegalArgumentException(labels.length + " embeddings of size " + embeddingSize + " need "
                    + (long) labels.length * embeddingSize + " numbers, not " + unit.length + ".");
        }
        int along = widest(unit, embeddingSize);
        int[] line = IntStream.range(0, labels.length)
                .filter(row -> EvaluationRanking.isFinite(unit, row, embeddingSize))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> unit[row * embeddingSize + along]))
                .mapToInt(Integer::intValue)
                .toArray();
        PriorityQueue<Pair> closest = new PriorityQueue<>(NEAREST_FIRST.reversed());
        for (int i = 0; i < line.length && count > 0; i++) {
            for (int j = i + 1; j < line.length; j++) {
                double worst = closest.size() < count ? Double.POSITIVE_INFINITY : closest.peek().distance;
                double gap = (double) unit[line[j] * embeddingSize + along] - unit[line[i] * embeddingSize + along];
                if (gap * gap > worst) {
                    break;
                }
                if (labels[line[i]] != labels[line[j]]) {
                    offer(closest, count, unit, embeddingSize, Math.min(line[i], line[j]), Math.max(line[i], line[j]));
                }
            }
        }
        List<Pair> pairs = new ArrayList<>(closest);
        pairs.sort(NEAREST_FIRST);
        return pairs.stream()
                .map(pair -> new Pair(pair.first, pair.second, distance.ofSquared(pair.distance)))
                .toList();
    }

    private static void offer(
            PriorityQueue<Pair> closest, int count, float[] unit, int embeddingSize, int first, int second) {
        double squared = 0;
        double worst = closest.size() < count ? Double.POSITIVE_INFINITY : closest.peek().distance;
        for (int k = 0; k < embeddingSize && squared <= worst; k++) {
            double difference = (double) unit[first * embeddingSize + k] - unit[second * embeddingSize + k];
            squared += difference * difference;
        }
        if (squared > worst) {
            return;
        }
        closest.add(new Pair(first, second, squared));
        if (closest.size() > count) {
            closest.remove();
        }
    }

    private static int widest(float[] unit, int embeddingSize) {
        double[] sums = new double[embeddingSize];
        double[] squares = new double[embeddingSize];
        int count = unit.length / embeddingSize;
        for (int i = 0; i < count; i++) {
            if (EvaluationRanking.isFinite(unit, i, embeddingSize)) {
                for (int k = 0; k < embeddingSize; k++) {
                    double value = unit[i * embeddingSize + k];
                    sums[k] += value;
                    squares[k] += value * value;
                }
            }
        }
        int widest = 0;
        for (int k = 1; k < embeddingSize; k++) {
            if (spread(sums[k], squares[k], count) > spread(sums[widest], squares[widest], count)) {
                widest = k;
            }
        }
        return widest;
    }

    private static double spread(double sum, double squares, int count) {
        return squares - sum * sum / Math.max(1, count);
    }
}
