package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code semi-hard-random}: for every (anchor, positive) pair one negative drawn uniformly from those that are farther
 * than the positive, but not by more than the margin (Schroff et al. 2015, "FaceNet", section 3.2).
 *
 * <p>When to use it: as {@code semi-hard-hardest}, with less weight on the single nearest negative, which helps where
 * labels are wrong. On the sphere: the classes part a little more slowly. With the margin too small the zone runs empty
 * early; too large, and it becomes plain random choice.
 *
 * <p>Pairs whose zone is empty are dropped, and draw no random number.
 */
final class SemiHardRandomMiner implements TripletMiner {
    private final double margin;

    SemiHardRandomMiner(double margin) {
        this.margin = Zone.checkedMargin(margin);
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        double[] distances = batch.distances();
        // A zone begins beyond the positive's distance and ends at its limit: both cut the distance axis into slots,
        // and
        // with the negatives ordered by slot every zone is one stretch of them.
        SortedThresholds cuts = new SortedThresholds(2 * classes.size());
        int[] starts = new int[2 * classes.size() + 2];
        int[] slots = new int[classes.size()];
        int[] ordered = new int[classes.size()];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] members = classes.sameClass(anchor);
            int start = anchor * classes.size();
            cuts.clear();
            for (int positive : members) {
                if (positive != anchor) {
                    cuts.add(distances[start + positive]);
                    cuts.add(Zone.semiHardLimit(distances[start + positive], margin));
                }
            }
            cuts.sort();
            orderBySlot(distances, start, classes.otherClasses(anchor), cuts, slots, starts, ordered);
            for (int positive : members) {
                double distance = distances[start + positive];
                if (positive == anchor || Double.isNaN(distance)) {
                    continue;
                }
                int first = starts[cuts.below(distance) + 1];
                int end = starts[cuts.below(Zone.semiHardLimit(distance, margin)) + 1];
                if (first < end) {
                    collector.add(anchor, positive, ordered[first + random.nextInt(end - first)]);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }

    /** Counting sort: the negatives of slot {@code c} come to {@code ordered[starts[c]] … ordered[starts[c + 1] − 1]}. */
    private static void orderBySlot(
            double[] distances,
            int start,
            int[] negatives,
            SortedThresholds cuts,
            int[] slots,
            int[] starts,
            int[] ordered) {
        int slotCount = cuts.count() + 1;
        Arrays.fill(starts, 0, slotCount + 1, 0);
        for (int i = 0; i < negatives.length; i++) {
            slots[i] = cuts.below(distances[start + negatives[i]]);
            starts[slots[i]]++;
        }
        int sum = 0;
        for (int slot = 0; slot <= slotCount; slot++) {
            sum += starts[slot];
            starts[slot] = sum;
        }
        // Each start is now its end; filling from the back moves it to the start and keeps the rows ascending.
        for (int i = negatives.length - 1; i >= 0; i--) {
            ordered[--starts[slots[i]]] = negatives[i];
        }
    }
}
