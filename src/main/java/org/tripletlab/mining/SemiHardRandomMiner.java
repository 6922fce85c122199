package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code semi-hard-random}: for every (anchor, positive) pair one negative drawn uniformly from those that are farther
 * than the positive, but not by more than the margin (Schroff et al. 2015, "FaceNet", section 3.2).
 *
 * <p>When to use it: as {@code semi-hard-hardest}, with less weight on the single nearest negative, which helps where
 * labels are wrong. On the sphere: the classes separate a little more slowly. With the margin too small the zone runs
 * empty early; too large, and it becomes plain random choice.
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
        int size = classes.size();
        // A zone begins beyond the positive's distance and ends at its upper limit. Both are thresholds; with the
        // negatives ordered by their rank among them, every zone is a contiguous range of negatives.
        DistanceRanks ranks = new DistanceRanks(2 * size);
        int[] starts = new int[2 * size];
        int[] ordered = new int[size];
        int[] limits = new int[size];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < size; anchor++) {
            int[] members = classes.sameClass(anchor);
            int start = anchor * size;
            ranks.load(distances, start, size);
            for (int positive : members) {
                limits[positive] = ranks.add(Zone.semiHardLimit(distances[start + positive], margin));
            }
            for (int positive : members) {
                if (positive != anchor) {
                    ranks.addThreshold(positive);
                    ranks.addThreshold(limits[positive]);
                }
            }
            orderByRank(classes.otherClasses(anchor), ranks, 2 * members.length - 1, starts, ordered);
            for (int positive : members) {
                if (positive == anchor || Double.isNaN(distances[start + positive])) {
                    continue;
                }
                int first = starts[ranks.rank(positive) + 1];
                int end = starts[ranks.rank(limits[positive]) + 1];
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

    /**
     * Counting sort: the negatives of rank {@code r} are stored in {@code ordered[starts[r]] … ordered[starts[r + 1] −
     * 1]}.
     */
    private static void orderByRank(int[] negatives, DistanceRanks ranks, int rankCount, int[] starts, int[] ordered) {
        Arrays.fill(starts, 0, rankCount + 1, 0);
        for (int negative : negatives) {
            starts[ranks.rank(negative)]++;
        }
        int sum = 0;
        for (int rank = 0; rank <= rankCount; rank++) {
            sum += starts[rank];
            starts[rank] = sum;
        }
        // Each start is now its end; filling from the back moves it to the start and keeps the rows ascending.
        for (int i = negatives.length - 1; i >= 0; i--) {
            ordered[--starts[ranks.rank(negatives[i])]] = negatives[i];
        }
    }
}
