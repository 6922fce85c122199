package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code distance-weighted}: for every (anchor, positive) pair one negative, drawn so that all distances come about
 * equally often (Wu, Manmatha, Smola and Krähenbühl 2017, "Sampling Matters in Deep Embedding Learning", section 4).
 *
 * <p>Evenly spread points do not lie at all distances alike: in many dimensions nearly all are at about 90° from the
 * anchor. A negative's weight is therefore {@code 1/q(d)}, where {@code ln q(d) = (D − 2) ln d + (D − 3)/2 · ln(1 −
 * d²/4)} is the density of those distances. {@code d} is the Euclidean distance, independent of the loss; it counts as
 * at least 0.5, so that a few very near negatives, which may be wrong labels, do not take all draws; negatives beyond
 * 1.4 have no weight, as they are easy.
 *
 * <p>When to use it: in many dimensions, where uniformly drawn negatives are nearly all easy. On the sphere: near
 * classes get more of the force. In 3 dimensions weights differ by less than 3 to 1, so the choice is close to {@code
 * random} without the far half, and the classes part but stay on one side of it; in hundreds of dimensions nearly all
 * weight is on the nearest negatives from 0.5 down, as in {@code hardest-negative}. Anchors whose negatives are all
 * beyond 1.4 (88.9°) are left alone.
 *
 * <p>Pairs whose anchor has no negative of any weight, or whose distance is NaN, are dropped and draw no random number.
 */
final class DistanceWeightedMiner implements TripletMiner {
    private static final double NEAREST = 0.5;
    private static final double FARTHEST = 1.4;

    private final int embeddingSize;
    private final boolean squaredDistance;

    DistanceWeightedMiner(int embeddingSize, boolean squaredDistance) {
        if (embeddingSize < 1) {
            throw new IllegalArgumentException(
                    "The embedding size of a miner must be at least 1, not " + embeddingSize + ".");
        }
        this.embeddingSize = embeddingSize;
        this.squaredDistance = squaredDistance;
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        int[] candidates = new int[classes.size()];
        double[] sums = new double[classes.size()];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] members = classes.sameClass(anchor);
            int count = members.length == 1 ? 0 : addUpWeights(batch, anchor, candidates, sums);
            if (count == 0) {
                continue;
            }
            for (int positive : members) {
                if (positive != anchor && !Double.isNaN(batch.distance(anchor, positive))) {
                    double drawn = random.nextDouble() * sums[count - 1];
                    collector.add(anchor, positive, candidates[firstBeyond(sums, count, drawn)]);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }

    /** Fills in the negatives that may be drawn and the running sums of their weights; returns how many they are. */
    private int addUpWeights(MiningBatch batch, int anchor, int[] candidates, double[] sums) {
        int count = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int negative : batch.classes().otherClasses(anchor)) {
            double given = batch.distance(anchor, negative);
            double distance = squaredDistance ? Math.sqrt(given) : given;
            if (distance <= FARTHEST) {
                candidates[count] = negative;
                sums[count] = logWeight(Math.max(distance, NEAREST));
                largest = Math.max(largest, sums[count]);
                count++;
            }
        }
        // Weights span hundreds of powers of ten in many dimensions; relative to the largest none overflows.
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += StrictMath.exp(sums[i] - largest);
            sums[i] = sum;
        }
        return count;
    }

    private double logWeight(double distance) {
        double squared = distance * distance;
        double near = embeddingSize == 2 ? 0 : 0.5 * (embeddingSize - 2) * StrictMath.log(squared);
        double far = embeddingSize == 3 ? 0 : 0.5 * (embeddingSize - 3) * StrictMath.log(1 - squared / 4);
        return -near - far;
    }

    /** Returns the first index whose sum is larger than this one. */
    private static int firstBeyond(double[] sums, int count, double drawn) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
