package org.tripletlab.metric;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.pairs.PairTable;

/**
 * Distribution of embeddings on the sphere: alignment, uniformity, Fisher score, effective rank. Undefined values are
 * NaN.
 *
 * <p>When to use it: to distinguish two embeddings with equal accuracy. Good is a low alignment together with a low
 * uniformity: each class compact, all of them using the whole sphere. Alignment near 0 with uniformity near 0 is a
 * collapse; uniformity near −2.08 with an alignment near 2 is a uniform distribution without class structure. The
 * Fisher score combines both in one number; the effective rank is the number of dimensions used out of D, near 0 or 1
 * too few of them.
 *
 * @param alignment mean squared distance of two embeddings of one class, in [0, 4]; ↓. 0: each class at one point (Wang
 *     and Isola 2020, "Understanding contrastive representation learning through alignment and uniformity", equation 4)
 * @param uniformity {@code ln mean exp(−2 d²)} over all pairs; ↓. 0 when collapsed, −2.080 when spread evenly over S²
 *     (the same, equation 5)
 * @param fisherScore spread inside the classes over spread between them, both as {@code 1 − cos} to a mean direction;
 *     ↓. Above 1 the classes are wider than they are far apart. NaN where all class means coincide
 * @param effectiveRank exponential of the entropy of the normalised singular values of the centred embeddings (Roy and
 *     Vetterli 2007), from 1 (on a line) to D; 0 when all are at one point
 * @param distancePercentiles 0th, 5th, 50th, 95th and 100th percentile of the distances of all pairs, in [0, 2]
 */
public record Spread(
        double alignment, double uniformity, double fisherScore, double effectiveRank, double[] distancePercentiles) {
    /**
     * Singular values below this share of the largest, and lengths of means and distances below this value, count as
     * rounding.
     */
    private static final double NOISE = 1e-12;

    /**
     * Measures the distribution.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding
     * @param classCount number of classes
     * @param pairs the distances of all their pairs
     */
    static Spread of(double[] unit, int embeddingSize, int[] labels, int classCount, PairTable pairs) {
        double exponentials = 0;
        double genuine = 0;
        for (double distance : pairs.genuine()) {
            genuine += distance * distance;
            exponentials += Math.exp(-2 * distance * distance);
        }
        for (double distance : pairs.impostor()) {
            exponentials += Math.exp(-2 * distance * distance);
        }
        double[] all = pairs.all();
        double[] percentiles = Arrays.stream(new double[] {0, 5, 50, 95, 100})
                .map(percent -> all.length == 0 ? Double.NaN : Percentile.of(all, percent))
                .toArray();
        return new Spread(
                genuine / pairs.genuine().length,
                all.length == 0 ? Double.NaN : Math.log(exponentials / all.length),
                fisherScore(unit, embeddingSize, labels, classCount),
                effectiveRank(unit, embeddingSize),
                percentiles);
    }

    /**
     * Embeddings whose class has no mean direction are left out. {@code 1 − cos} is d²/2, which keeps its digits near
     * 0.
     */
    private static double fisherScore(double[] unit, int size, int[] labels, int classCount) {
        ClassMeans axes = ClassMeans.of(unit, size, labels, classCount);
        double[] mean = new double[size];
        for (int i = 0; i < unit.length; i++) {
            mean[i % size] += unit[i];
        }
        double length = Math.sqrt(Arrays.stream(mean).map(x -> x * x).sum());
        double[] common = Arrays.stream(mean).map(x -> x / length).toArray();
        double[] rows = axes.toArray();
        double within = 0;
        double between = 0;
        for (int i = 0; i < labels.length; i++) {
            if (axes.isDefined(labels[i])) {
                within += squaredDistance(unit, i, rows, labels[i], size);
                between += squaredDistance(common, 0, rows, labels[i], size);
            }
        }
        boolean apart = axes.count() >= 2 && length > NOISE * labels.length && between > NOISE * NOISE * labels.length;
        return apart ? within / between : Double.NaN;
    }

    private static double squaredDistance(double[] one, int row, double[] other, int otherRow, int size) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double difference = one[row * size + k] - other[otherRow * size + k];
            sum += difference * difference;
        }
        return sum;
    }

    private static double effectiveRank(double[] unit, int size) {
        int count = unit.length / size;
        if (count == 0) {
            return Double.NaN;
        }
        double[] mean = new double[size];
        for (int i = 0; i < unit.length; i++) {
            mean[i % size] += unit[i] / count;
        }
        double[][] scatter = new double[size][size];
        for (int row = 0; row < count; row++) {
            for (int a = 0; a < size; a++) {
                double x = unit[row * size + a] - mean[a];
                for (int b = 0; b <= a; b++) {
                    scatter[a][b] += x * (unit[row * size + b] - mean[b]);
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                scatter[b][a] = scatter[a][b];
            }
        }
        // Squared singular values of the embeddings: accurate enough for the effective rank. The eigenvalue iteration
        // would not converge for some matrices of small rank.
        double[] squares = new SingularValueDecomposition(new Array2DRowRealMatrix(scatter, false)).getSingularValues();
        double largest = Arrays.stream(squares).max().orElse(0);
        if (!(largest > count * NOISE)) {
            return 0;
        }
        double[] values = Arrays.stream(squares)
                .filter(square -> square > largest * NOISE)
                .map(Math::sqrt)
                .toArray();
        double sum = Arrays.stream(values).sum();
        double entropy = Arrays.stream(values)
                .map(value -> -value / sum * Math.log(value / sum))
                .sum();
        return Math.exp(entropy);
    }

    /** Returns its scalar values by metric. */
    public MetricValues values() {
        return MetricValues.builder()
                .with(Metrics.ALIGNMENT, alignment)
                .with(Metrics.UNIFORMITY, uniformity)
                .with(Metrics.FISHER_SCORE, fisherScore)
                .with(Metrics.EFFECTIVE_RANK, effectiveRank)
                .with(
                        Metrics.DISTANCE_PERCENTILES,
                        new PercentileBand(
                                distancePercentiles[0],
                                distancePercentiles[1],
                                distancePercentiles[2],
                                distancePercentiles[3],
                                distancePercentiles[4]))
                .build();
    }
}
