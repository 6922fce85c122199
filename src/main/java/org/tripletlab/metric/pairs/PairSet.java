package org.tripletlab.metric.pairs;

import org.tripletlab.metric.geometry.EmbeddingShape;

/**
 * Set of compared pairs of embeddings: all of them, or above {@link #ALL_PAIRS_UP_TO} embeddings a fixed sample.
 *
 * <p>Genuine pairs (same class) come first, impostor pairs (different classes) after them.
 */
interface PairSet {
    /** Largest number of embeddings for which all unordered pairs are used. */
    int ALL_PAIRS_UP_TO = 2_000;

    /** Number of sampled unordered pairs above that, the same pairs for every experiment. */
    int SAMPLED_PAIRS = 200_000;

    /** Returns the number of same-class pairs. */
    int genuineCount();

    /** Returns the number of different-class pairs. */
    int impostorCount();

    /**
     * Computes the squared distances by direct differences in double, so that a cluster of 1e-5 rad is still measured
     * exactly.
     *
     * @param unit N×D embeddings, row-major
     * @param squaredDistances takes the genuine pairs and then the impostor pairs
     */
    void squaredDistances(double[] unit, double[] squaredDistances);

    /** Chooses the pairs for embeddings with these labels. */
    static PairSet of(int[] labels, int classCount, int embeddingSize) {
        EmbeddingShape.labels(labels, classCount);
        return labels.length <= ALL_PAIRS_UP_TO
                ? new AllPairs(new ClassOrder(labels, classCount), embeddingSize)
                : new SampledPairs(labels, embeddingSize);
    }
}
