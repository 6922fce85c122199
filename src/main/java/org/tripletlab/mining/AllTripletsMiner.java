package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code all}: every valid triplet of the batch ("batch all", Hermans et al. 2017, "In Defense of the Triplet Loss",
 * equation 6).
 *
 * <p>When to use it: to see the complete loss without selection. On the sphere: steady, even forces; late in training
 * the many easy triplets thin out a mean over all of them, which the reduction {@code mean-of-active} undoes.
 *
 * <p>The result depends on the pattern of the classes alone, and a sampler that always lays out a batch the same way
 * gives the same pattern in every step, so the last result is cached.
 */
final class AllTripletsMiner implements TripletMiner {
    /** Three index arrays of this length take 192 MiB; beyond it the default heap is at risk. */
    static final long MOST_TRIPLETS = 1 << 24;

    private BatchClasses lastClasses = BatchClasses.of(new int[0]);
    private Triplets lastTriplets = new Triplets(new int[0], new int[0], new int[0]);

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        if (!batch.classes().samePattern(lastClasses)) {
            lastTriplets = every(batch.classes());
            lastClasses = batch.classes();
        }
        return lastTriplets;
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.tripletCount();
    }

    /** Refuses a batch with more valid triplets than {@link #MOST_TRIPLETS}. */
    static void requireRoom(String id, BatchClasses classes) {
        long count = classes.tripletCount();
        if (count > MOST_TRIPLETS) {
            throw new IllegalArgumentException("The miner \"" + id + "\" takes at most " + MOST_TRIPLETS
                    + " triplets of a batch, but this batch of " + classes.size() + " images has " + count
                    + ". Choose a smaller batch or another miner.");
        }
    }

    private static Triplets every(BatchClasses classes) {
        requireRoom(Miners.ALL, classes);
        int count = (int) classes.tripletCount();
        int[] anchors = new int[count];
        int[] positives = new int[count];
        int[] negatives = new int[count];
        int start = 0;
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] others = classes.otherClasses(anchor);
            for (int positive : classes.sameClass(anchor)) {
                if (positive == anchor) {
                    continue;
                }
                Arrays.fill(anchors, start, start + others.length, anchor);
                Arrays.fill(positives, start, start + others.length, positive);
                System.arraycopy(others, 0, negatives, start, others.length);
                start += others.length;
            }
        }
        return new Triplets(anchors, positives, negatives);
    }
}
