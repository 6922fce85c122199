package org.tripletlab.metric.pairs;

/**
 * The two ways in which the distance of two embeddings is told. Both put pairs into the same order; thresholds and margins
 * are numbers of one of them only.
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

    /** Returns a distance that was measured squared, in this way. */
    public double ofSquared(double squaredDistance) {
        return this == SQUARED ? squaredDistance : Math.sqrt(squaredDistance);
    }

    /** Returns a plain distance in this way. */
    public double ofPlain(double distance) {
        return this == SQUARED ? distance * distance : distance;
    }
}
