package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * For every (anchor, positive) pair one negative drawn uniformly from a window of ranks: of the anchor's negatives,
 * from the nearest (share 0) to the farthest (share 1), those between two shares.
 *
 * <p>Each of {@code n} negatives takes up {@code 1/n} of the way; a negative is in the window if its part overlaps the
 * window by more than a rounding error, and a window too narrow for that holds the one negative it lies in. So windows
 * that share a border, such as 0–0.2 and 0.2–0.4, have no negative in common where {@code n} divides evenly.
 *
 * <p>When to use it: as a stage of a curriculum (Bengio et al. 2009, "Curriculum Learning", for the idea), moving from
 * far negatives to near ones without the sudden change of switching miners. On the sphere: near share 1 gradients are
 * almost 0; near 0 it acts as {@code hardest-negative} and collapses fresh weights; over the full range from 0 to 1 it
 * is {@code random}. Unlike zones it follows the batch and never runs empty.
 *
 * <p>Distances that are NaN have no rank; pairs with such a distance are dropped and draw no random number.
 */
public final class RankWindowMiner implements TripletMiner {
    private static final double ROUNDING = 1e-9;

    private final double fromShare;
    private final double toShare;

    /**
     * Creates a miner for one window.
     *
     * @param fromShare where the window begins, at least 0
     * @param toShare where it ends, above {@code fromShare} and at most 1
     * @throws IllegalArgumentException if this is no window
     */
    public RankWindowMiner(double fromShare, double toShare) {
        if (!(fromShare >= 0 && fromShare < toShare && toShare <= 1)) {
            throw new IllegalArgumentException(
                    "A window of ranks must run from a share of at least 0 to a larger one of at most 1, not from "
                            + fromShare + " to " + toShare + ".");
        }
        this.fromShare = fromShare;
        this.toShare = toShare;
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        int[] ranked = new int[classes.size()];
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] members = classes.sameClass(anchor);
            int count = members.length == 1 ? 0 : rank(batch, anchor, ranked);
            if (count == 0) {
                continue;
            }
            int first = Math.min((int) (fromShare * count + ROUNDING), count - 1);
            int end = Math.max((int) Math.ceil(toShare * count - ROUNDING), first + 1);
            for (int positive : members) {
                if (positive != anchor && !Double.isNaN(batch.distance(anchor, positive))) {
                    collector.add(anchor, positive, ranked[first + random.nextInt(end - first)]);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }

    /** Fills in the negatives by ascending distance, equally near ones by row, and returns their number. */
    private static int rank(MiningBatch batch, int anchor, int[] ranked) {
        int[] negatives = batch.classes().otherClasses(anchor);
        double[] sorted = new double[negatives.length];
        int count = 0;
        for (int negative : negatives) {
            double distance = batch.distance(anchor, negative);
            if (!Double.isNaN(distance)) {
                sorted[count++] = distance;
            }
        }
        Arrays.sort(sorted, 0, count);
        int[] equalsSeen = new int[count];
        for (int negative : negatives) {
            double distance = batch.distance(anchor, negative);
            if (!Double.isNaN(distance)) {
                int place = firstOf(sorted, count, distance);
                ranked[place + equalsSeen[place]++] = negative;
            }
        }
        return count;
    }

    private static int firstOf(double[] sorted, int count, double distance) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
