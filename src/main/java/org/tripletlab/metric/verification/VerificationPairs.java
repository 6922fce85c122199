package org.tripletlab.metric.verification;

import java.util.Arrays;
import org.tripletlab.metric.geometry.EmbeddingShape;
import org.tripletlab.metric.pairs.ComparedRows;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.pairs.PairHistogram;
import org.tripletlab.metric.pairs.PairTable;

/**
 * Genuine and impostor distances of the evaluation set, for choosing a threshold and rating a decision: a pair is
 * accepted as the same class if its distance is at most the threshold.
 *
 * <p>When to use it: to decide about one pair. The threshold of the equal error rate treats both errors alike; a wanted
 * false match rate is for access control, where a false match is worse than a false non-match. Rates are exact counts
 * over the pairs, so a rate below one in {@link #impostorCount()} cannot be distinguished from 0. All distances are
 * plain, in [0, 2].
 *
 * <p>Up to 2,000 embeddings take part, as in {@code FinalMetrics}: the threshold of the equal error rate is the one in
 * the result of a run. Measuring 2,000 takes about a fifth of a second, a query afterwards less than a tenth of a
 * millisecond. Immutable; 16 MB for 2,000 embeddings.
 */
public final class VerificationPairs {
    private final PairTable pairs;
    private final OperatingPoints points;

    private VerificationPairs(PairTable pairs) {
        this.pairs = pairs;
        this.points = new OperatingPoints(pairs);
    }

    /**
     * Measures all pairs.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each, in [0, classCount)
     * @param classCount number of classes
     * @throws IllegalArgumentException if there are no same-class pairs, no different-class pairs, or a number is not
     *     finite
     */
    public static VerificationPairs of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        if (!Arrays.stream(unit).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "The network has diverged: its embeddings are no longer numbers, and no threshold can be chosen.");
        }
        int[] rows = ComparedRows.evenly(labels, classCount);
        PairTable pairs = PairTable.of(
                ComparedRows.of(unit, embeddingSize, rows),
                embeddingSize,
                Arrays.stream(rows).map(row -> labels[row]).toArray());
        if (pairs.genuine().length == 0 || pairs.impostor().length == 0) {
            throw new IllegalArgumentException(
                    "A threshold needs pairs of the same class and of different ones, but the "
                            + labels.length + " test images have " + pairs.genuine().length + " of the first kind and "
                            + pairs.impostor().length + " of the second; measure more images or classes.");
        }
        return new VerificationPairs(pairs);
    }

    /** Returns the number of pairs of the same class. */
    public int genuineCount() {
        return pairs.genuine().length;
    }

    /** Returns the number of pairs of different classes. */
    public int impostorCount() {
        return pairs.impostor().length;
    }

    /** Returns the rate at which false matches and false non-matches are equally frequent, interpolated, in [0, 1]. */
    public double equalErrorRate() {
        return points.equalErrorRate();
    }

    /** Returns the threshold of the equal error rate with both error rates, which are as equal as the pairs allow. */
    public VerificationCurve.Point atEqualErrorRate() {
        return points.crossing();
    }

    /**
     * Returns the largest distance among the pairs that, as a threshold, has at most the wanted false match rate.
     *
     * @param wanted rate in [0, 1]
     * @return a threshold of NaN, which accepts nothing, if even the smallest distance has more false matches
     */
    public VerificationCurve.Point atFalseMatchRate(double wanted) {
        if (!(wanted >= 0 && wanted <= 1)) {
            throw new IllegalArgumentException("A false match rate is between 0 and 1, not " + wanted + ".");
        }
        return points.lastUpTo(wanted);
    }

    /**
     * Returns both error rates at a threshold.
     *
     * @param threshold Euclidean distance; NaN accepts nothing
     */
    public VerificationCurve.Point at(double threshold) {
        return Double.isNaN(threshold) ? OperatingPoints.NOTHING : points.at(threshold);
    }

    /** Decides about a pair at this distance. */
    public VerificationDecision decide(double distance, VerificationCurve.Point threshold) {
        double farther = points.at(Math.nextDown(distance)).falseNonMatchRate();
        double nearer = points.at(distance).falseMatchRate();
        return new VerificationDecision(distance, threshold, farther, nearer);
    }

    /** Counts both kinds of distances in equal bins from 0 to the largest possible distance. */
    public PairHistogram histogram(int bins, EmbeddingDistance distance) {
        return PairHistogram.of(pairs, bins, distance);
    }

    /** Returns the error rates of all thresholds, as points of a curve. */
    public VerificationCurve curve() {
        return VerificationCurve.of(pairs);
    }

    /** Returns the largest distance between embeddings of different classes. */
    double farthestImpostor() {
        return pairs.impostor()[pairs.impostor().length - 1];
    }
}
