package org.tripletlab.metric.pairs;

/**
 * Query for a rank among the pair distances: the smallest occurring distance t at which {@code genuineWeight ·
 * #{genuine ≤ t} + impostorWeight · #{impostor ≤ t}} reaches the target.
 *
 * <p>Order statistics and the crossing of two error curves are both of this form, so one exact search finds them all.
 *
 * @param genuineWeight weight of a same-class pair, at least 0
 * @param impostorWeight weight of a different-class pair, at least 0
 * @param target target of the weighted count, at least 1 and at most the weighted count of all pairs
 */
record PairRank(long genuineWeight, long impostorWeight, long target) {
    /** The k-th smallest genuine distance, k from 0. */
    static PairRank genuine(long k) {
        return new PairRank(1, 0, k + 1);
    }

    /** The k-th smallest impostor distance, k from 0. */
    static PairRank impostor(long k) {
        return new PairRank(0, 1, k + 1);
    }

    /** The k-th smallest distance of all, k from 0. */
    static PairRank any(long k) {
        return new PairRank(1, 1, k + 1);
    }

    boolean isReached(long genuineUpTo, long impostorUpTo) {
        return genuineWeight * genuineUpTo + impostorWeight * impostorUpTo >= target;
    }

    /**
     * Result: the distance at which the target is reached.
     *
     * @param squaredDistance the distance t, squared
     * @param genuineBelow genuine pairs below t
     * @param impostorBelow impostor pairs below t
     * @param genuineUpTo genuine pairs up to and at t
     * @param impostorUpTo impostor pairs up to and at t
     */
    record Found(double squaredDistance, long genuineBelow, long impostorBelow, long genuineUpTo, long impostorUpTo) {}
}
