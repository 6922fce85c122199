package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code semi-hard-hardest}: for every (anchor, positive) pair the nearest negative that is farther than the positive, if
 * it lies within the margin (Schroff et al. 2015, "FaceNet", section 3.2).
 *
 * <p>When to use it: the usual choice; it works from the first step. On the sphere: the classes part and spread over the
 * whole sphere. With the margin too small the zone runs empty early and the clusters stay wide; too large, and it comes
 * close to taking every negative beyond the positive.
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
        SortedThresholds positiveDistances = new SortedThresholds(classes.size());
        int[] nearest = new int[classes.size() + 1];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] members = classes.sameClass(anchor);
            int start = anchor * classes.size();
            positiveDistances.clear();
            for (int positive : members) {
                if (positive != anchor) {
                    positiveDistances.add(distances[start + positive]);
                }
            }
            positiveDistances.sort();
            nearestBeyond(distances, start, classes.otherClasses(anchor), positiveDistances, nearest);
            for (int positive : members) {
                double distance = distances[start + positive];
                int negative = positive == anchor ? -1 : nearest[positiveDistances.below(distance) + 1];
                if (negative >= 0 && Zone.SEMI_HARD.contains(distance, distances[start + negative], margin)) {
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
            double[] distances, int start, int[] negatives, SortedThresholds positiveDistances, int[] nearest) {
        int count = positiveDistances.count();
        Arrays.fill(nearest, 0, count + 1, -1);
        for (int negative : negatives) {
            double distance = distances[start + negative];
            int slot = positiveDistances.below(distance);
            int known = nearest[slot];
            if (known < 0 || distance < distances[start + known]) {
                nearest[slot] = negative;
            }
        }
        for (int slot = count - 1; slot >= 0; slot--) {
            if (nearest[slot] < 0) {
                nearest[slot] = nearest[slot + 1];
            }
        }
    }
}
