package org.tripletlab.metric.pairs;

/**
 * Forms of the distance between two embeddings. Both give the same order of pairs; thresholds and margins are values of
 * one of them.
 */
public enum EmbeddingDistance {
    /** d² = 2 − 2 cos θ, in [0, 4]. */
    SQUARED(4),

    /** The chord d = 2 sin(θ/2), in [0, 2]. */
    EUCLIDEAN(2);

    private final double largest;

    EmbeddingDistance(double largest) {
        this.largest = largest;
    }

    /** Returns the distance of two opposite points of the unit sphere. */
    public double largest() {
        return largest;
    }

    /** Converts a squared distance into this form. */
    public double ofSquared(double squaredDistance) {
        return this == SQUARED ? squaredDistance : Math.sqrt(squaredDistance);
    }

    /** Converts a Euclidean distance into this form. */
    public double ofPlain(double distance) {
        return this == SQUARED ? distance * distance : distance;
    }
}
