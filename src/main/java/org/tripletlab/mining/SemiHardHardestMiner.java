package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code semi-hard-hardest}: for every (anchor, positive) pair the nearest negative that is farther than the positive,
 * if it lies within the margin (Schroff et al. 2015, "FaceNet", section 3.2).
 *
 * <p>When to use it: the usual choice; it works from the first step. On the sphere: the classes separate and spread
 * over the whole sphere. With the margin too small the zone runs empty early and the clusters stay wide; too large, and
 * it comes close to taking every negative beyond the positive.
 *
 * <p>Pairs whose zone is empty are dropped.
 */
final class SemiHardHardestMiner implements TripletMiner {
    private final double margin;

    SemiHardHardestMiner(double margin) {
        this.margin = Zone.checkedMargin(margin);
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        double[] distances = batch.distances();
        int size = classes.size();
        DistanceRanks ranks = new DistanceRanks(size);
        int[] nearest = new int[size];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < size; anchor++) {
            int[] members = classes.sameClass(anchor);
            int start = anchor * size;
            ranks.load(distances, start, size);
            for (int positive : members) {
                if (positive != anchor) {
                    ranks.addThreshold(positive);
                }
            }
            Arrays.fill(nearest, 0, members.length, -1);
            nearestBeyond(distances, start, classes.otherClasses(anchor), ranks, nearest, members.length - 1);
            for (int positive : members) {
                int negative = positive == anchor ? -1 : nearest[ranks.rank(positive) + 1];
                if (negative >= 0
                        && Zone.SEMI_HARD.contains(distances[start + positive], distances[start + negative], margin)) {
                    collector.add(anchor, positive, negative);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }

    /** Fills {@code nearest[c]} with the nearest negative that at least {@code c} positives are nearer than, or −1. */
    private static void nearestBeyond(
            double[] distances, int start, int[] negatives, DistanceRanks ranks, int[] nearest, int positiveCount) {
        for (int negative : negatives) {
            int rank = ranks.rank(negative);
            int known = nearest[rank];
            double nearestDistance = known < 0 ? Double.POSITIVE_INFINITY : distances[start + known];
            if (distances[start + negative] < nearestDistance) {
                nearest[rank] = negative;
            }
        }
        for (int rank = positiveCount - 1; rank >= 0; rank--) {
            if (nearest[rank] < 0) {
                nearest[rank] = nearest[rank + 1];
            }
        }
    }
}
