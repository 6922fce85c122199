package org.tripletlab.metric.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * Exact search for the k nearest and the k farthest embeddings to a point of the sphere: every candidate is tested, and
 * distances are differences in double, so that points 1e-5 apart are still distinguished. Candidates at the same
 * distance are ordered by row.
 *
 * <p>When to use it: to see which images the network considers similar. In a good embedding the nearest are of one
 * class, and the farthest of its own class are no farther than its cone is wide; in a collapsed one all are near, and
 * the order has little meaning.
 *
 * <p>A query to 60,000 embeddings takes under a millisecond at D = 3 and some milliseconds at D = 128. The arrays are
 * shared, not copied, and must not be changed. Safe for use from several threads.
 */
public final class Neighbours {
    private final float[] unit;
    private final int embeddingSize;
    private final int[] labels;
    private final EmbeddingDistance distance;

    /**
     * A neighbour.
     *
     * @param row row of the embedding
     * @param distance its distance, in the requested form
     */
    public record Neighbour(int row, double distance) {}

    /** Candidates of a query. */
    public enum Filter {
        /** All embeddings. */
        ANY,
        /** Embeddings of the query's class. */
        SAME_CLASS,
        /** Embeddings of all other classes. */
        OTHER_CLASS
    }

    /**
     * A nearest neighbour query.
     *
     * @param point unit embedding of the query, D numbers
     * @param filter candidates
     * @param label class of the query; ignored by {@link Filter#ANY}
     * @param ownRow row of the query itself, which is not its own neighbour; −1 if it is not among the embeddings
     */
    public record Query(double[] point, Filter filter, int label, int ownRow) {
        /** Returns a query for all embeddings, from a point that is not one of them. */
        public static Query any(double[] point) {
            return new Query(point, Filter.ANY, -1, -1);
        }
    }

    /**
     * Takes the candidates.
     *
     * @param unit N×D unit embeddings, row-major; a row that is not finite is never a neighbour
     * @param embeddingSize D
     * @param labels class of each
     * @param distance form of the distances
     * @throws IllegalArgumentException if there are not as many embeddings as labels
     */
    public Neighbours(float[] unit, int embeddingSize, int[] labels, EmbeddingDistance distance) {
        if (embeddingSize < 1 || unit.length != (long) labels.length * embeddingSize) {
            throw new IllegalArgumentException(labels.length + " embeddings of size " + embeddingSize + " need "
                    + (long) labels.length * embeddingSize + " numbers, not " + unit.length + ".");
        }
        this.unit = unit;
        this.embeddingSize = embeddingSize;
        this.labels = labels;
        this.distance = distance;
    }

    /** Returns a query from one of the embeddings for the others. */
    public Query of(int row, Filter filter) {
        double[] point = new double[embeddingSize];
        Arrays.setAll(point, k -> unit[row * embeddingSize + k]);
        return new Query(point, filter, labels[row], row);
    }

    /**
     * Finds the nearest.
     *
     * @param count k, at least 0
     * @return up to k neighbours, the nearest first
     * @throws IllegalArgumentException if the query's embedding has another size or is not finite
     */
    public List<Neighbour> nearest(Query query, int count) {
        return closest(query, count, 1);
    }

    /** Finds the farthest, the farthest first; otherwise as {@link #nearest}. */
    public List<Neighbour> farthest(Query query, int count) {
        return closest(query, count, -1);
    }

    /** Keeps the k rows with the smallest sign · d². */
    private List<Neighbour> closest(Query query, int count, int sign) {
        require(query, count);
        int wanted = Math.min(count, labels.length);
        double[] keys = new double[wanted];
        int[] rows = new int[wanted];
        int found = 0;
        for (int row = 0; row < labels.length && wanted > 0; row++) {
            if (!asks(query, row)) {
                continue;
            }
            double key = sign * squared(query.point, row * embeddingSize);
            // Only a strictly nearer row replaces another, so that of equals the first stays.
            if (Double.isNaN(key) || (found == wanted && key >= keys[found - 1])) {
                continue;
            }
            int place = found == 0 ? 0 : placeAfter(keys, found, key);
            int moved = Math.min(found, wanted - 1) - place;
            System.arraycopy(keys, place, keys, place + 1, moved);
            System.arraycopy(rows, place, rows, place + 1, moved);
            keys[place] = key;
            rows[place] = row;
            found = Math.min(found + 1, wanted);
        }
        return IntStream.range(0, found)
                .mapToObj(i -> new Neighbour(rows[i], distance.ofSquared(sign * keys[i])))
                .toList();
    }

    private boolean asks(Query query, int row) {
        return row != query.ownRow
                && (query.filter == Filter.ANY || labels[row] == query.label == (query.filter == Filter.SAME_CLASS));
    }

    /** Returns the first position with a larger key. */
    private static int placeAfter(double[] keys, int found, double key) {
        int low = 0;
        int high = found;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // Four partial sums, because one would serialise the additions.
    private double squared(double[] point, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < embeddingSize; k += 4) {
            double first = unit[start + k] - point[k];
            double second = unit[start + k + 1] - point[k + 1];
            double third = unit[start + k + 2] - point[k + 2];
            double fourth = unit[start + k + 3] - point[k + 3];
            a += first * first;
            b += second * second;
            c += third * third;
            d += fourth * fourth;
        }
        for (; k < embeddingSize; k++) {
            double difference = unit[start + k] - point[k];
            a += difference * difference;
        }
        return a + b + c + d;
    }

    private void require(Query query, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The number of neighbours must be at least 0, not " + count + ".");
        }
        if (query.point.length != embeddingSize) {
            throw new IllegalArgumentException("Neighbours among embeddings of size " + embeddingSize
                    + " need a point of as many numbers, not " + query.point.length + ".");
        }
        if (!Arrays.stream(query.point).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A point that is not finite has no neighbours; the network that placed it has diverged.");
        }
    }
}
