package org.tripletlab.metric.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.pairs.PairTable;

/**
 * Retrieval metrics: share of the own class among the neighbours, with each embedding as the query. Embeddings whose
 * class has no other member are no queries.
 *
 * <p>When to use it: to find similar images. In a good embedding all are near 1; random labels give the share of the
 * class among all, and a silhouette of 0 or below. All but the silhouette use ranks and are independent of scale: a
 * collapsed embedding that keeps its order scores well, so always read them together with R̄. A silhouette near 1 means
 * tight clusters far from each other, below 0 that embeddings lie nearer to another class than to their own.
 *
 * @param recallAt1 share whose nearest neighbour is of their class; ↑
 * @param precisionAt10 mean share of their class among the ten nearest; ↑
 * @param rPrecision mean share of their class among the R nearest, R the others of their class; ↑
 * @param mapAtR mean average precision at R (Musgrave et al. 2020, "A metric learning reality check", section 3.2); ↑
 * @param silhouette mean of {@code (b − a) / max(a, b)}, a the mean distance to the own class, b to the nearest other
 *     one (Rousseeuw 1987), in plain distance; ↑, from −1 to 1
 */
public record Retrieval(double recallAt1, double precisionAt10, double rPrecision, double mapAtR, double silhouette) {
    private static final int FEW = 10;

    /**
     * Measures the retrieval metrics, in time N² log N.
     *
     * @param unit N×D embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @return all NaN if there is no query
     */
    public static Retrieval of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        int count = labels.length;
        int[] members = new int[classCount];
        for (int label : labels) {
            members[label]++;
        }
        double[] sums = new double[5];
        int asked = 0;
        double[] distances = new double[count];
        for (int i = 0; i < count; i++) {
            int others = members[labels[i]] - 1;
            if (others < 1 || others == count - 1) {
                continue;
            }
            for (int j = 0; j < count; j++) {
                distances[j] = PairTable.distance(unit, embeddingSize, i, j);
            }
            asked++;
            addRanks(sums, nearestFirst(distances, i, Math.max(FEW, others)), labels, i, others);
            sums[4] += silhouette(distances, labels, members, i);
        }
        int askers = asked;
        double[] means = Arrays.stream(sums)
                .map(sum -> askers == 0 ? Double.NaN : sum / askers)
                .toArray();
        return new Retrieval(means[0], means[1], means[2], means[3], means[4]);
    }

    private static void addRanks(double[] sums, int[] nearest, int[] labels, int asker, int others) {
        int found = 0;
        double average = 0;
        for (int rank = 0; rank < nearest.length; rank++) {
            boolean own = labels[nearest[rank]] == labels[asker];
            found += own ? 1 : 0;
            if (own && rank < others) {
                average += (double) found / (rank + 1);
            }
            if (rank == 0) {
                sums[0] += found;
            }
            if (rank == Math.min(FEW, nearest.length) - 1) {
                sums[1] += (double) found / (rank + 1);
            }
            if (rank == others - 1) {
                sums[2] += (double) found / others;
            }
        }
        sums[3] += average / others;
    }

    /** Returns the nearest rows without the query itself, of equals the lowest first. */
    private static int[] nearestFirst(double[] distances, int asker, int howMany) {
        // Sorting numbers is much faster than sorting rows; the query itself is the nearest of all.
        double[] ascending = distances.clone();
        Arrays.sort(ascending);
        double farthest = ascending[Math.min(howMany, ascending.length - 1)];
        return IntStream.range(0, distances.length)
                .filter(j -> j != asker && distances[j] <= farthest)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> distances[j]).thenComparingInt(j -> j))
                .limit(howMany)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double silhouette(double[] distances, int[] labels, int[] members, int asker) {
        double[] sums = new double[members.length];
        for (int j = 0; j < distances.length; j++) {
            sums[labels[j]] += distances[j];
        }
        double own = sums[labels[asker]] / (members[labels[asker]] - 1);
        double other = Double.POSITIVE_INFINITY;
        for (int c = 0; c < members.length; c++) {
            if (c != labels[asker] && members[c] > 0) {
                other = Math.min(other, sums[c] / members[c]);
            }
        }
        double larger = Math.max(own, other);
        return larger == 0 ? 0 : (other - own) / larger;
    }

    /** Returns its scalar values by metric. */
    public MetricValues values() {
        return MetricValues.builder()
                .with(Metrics.RECALL_AT_1, recallAt1)
                .with(Metrics.PRECISION_AT_10, precisionAt10)
                .with(Metrics.R_PRECISION, rPrecision)
                .with(Metrics.MAP_AT_R, mapAtR)
                .with(Metrics.SILHOUETTE, silhouette)
                .build();
    }
}
