package org.tripletlab.metric.pairs;

import org.tripletlab.metric.geometry.EmbeddingShape;

/**
 * The error rate of verification at the threshold where false matches and false non-matches are equally frequent.
 *
 * <p>A pair is accepted as "the same" if its distance is at most t. FMR(t) is the share of impostor pairs accepted,
 * FNMR(t) the share of genuine pairs refused. The operating points are the one that accepts nothing (0, 1) and one for
 * every distinct distance; between two neighbours both rates are interpolated linearly, and the equal error rate is
 * their value where they meet. Pairs at the same distance are accepted together, so if all distances are equal the rate
 * is 0.5.
 *
 * <p>Use it for verification of classes not seen in training. Near 0 every class is a compact, separate cluster; 0.5 is
 * guessing. It depends only on the order of the distances: an embedding shrunk to a point may keep the order of its
 * pairs and a good rate, so always read it together with R̄.
 */
public final class EqualErrorRate {
    private EqualErrorRate() {}

    /**
     * Measures all unordered pairs of up to 2,000 embeddings, and of more a fixed sample of 200,000 pairs.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @return rate in [0, 1]; NaN without genuine or without impostor pairs
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static double of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        PairDistances distances = new PairDistances(PairSet.of(labels, classCount, embeddingSize));
        if (distances.genuineCount() == 0 || distances.impostorCount() == 0) {
            return Double.NaN;
        }
        distances.measure(unit);
        PairRank.Found found = distances.find(crossing(distances.genuineCount(), distances.impostorCount()))[0];
        return at(found, distances.genuineCount(), distances.impostorCount());
    }

    /** The first distance at which FMR ≥ FNMR, that is accepted/I ≥ 1 − accepted/G, times G·I to stay in integers. */
    static PairRank crossing(long genuineCount, long impostorCount) {
        return new PairRank(impostorCount, genuineCount, genuineCount * impostorCount);
    }

    /** Interpolates between the operating point below the crossing and the one at it. */
    static double at(PairRank.Found found, long genuineCount, long impostorCount) {
        double falseMatchesBelow = (double) found.impostorBelow() / impostorCount;
        double falseMatches = (double) found.impostorUpTo() / impostorCount;
        long all = genuineCount * impostorCount;
        double shortBelow = all - impostorCount * found.genuineBelow() - genuineCount * found.impostorBelow();
        double beyond = impostorCount * found.genuineUpTo() + genuineCount * found.impostorUpTo() - all;
        return falseMatchesBelow + shortBelow / (shortBelow + beyond) * (falseMatches - falseMatchesBelow);
    }
}
