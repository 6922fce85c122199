package org.tripletlab.metric.pairs;

import org.tripletlab.metric.geometry.EmbeddingShape;

/**
 * Which pairs of embeddings are compared: all of them, or above {@link #ALL_PAIRS_UP_TO} embeddings a fixed sample.
 *
 * <p>Genuine pairs (same class) come first, impostor pairs (different classes) after them.
 */
interface PairSet {
    /** Up to this many embeddings every unordered pair counts. */
    int ALL_PAIRS_UP_TO = 2_000;

    /** Above that, this many different unordered pairs do, the same for every experiment. */
    int SAMPLED_PAIRS = 200_000;

    /** Returns how many pairs share a class. */
    int genuineCount();

    /** Returns how many pairs do not. */
    int impostorCount();

    /**
     * Computes the squared distances by direct differences in double, so that a blob of 1e-5 rad is still measured
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
