package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code random}: for every (anchor, positive) pair one negative, drawn uniformly.
 *
 * <p>When to use it: as the baseline for other miners, and for the start of training. On the sphere: the classes
 * separate, but stay on one side of it, because soon nearly every drawn negative is easy and has no gradient.
 */
final class RandomNegativeMiner implements TripletMiner {
    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] negatives = classes.otherClasses(anchor);
            if (negatives.length == 0) {
                continue;
            }
            for (int positive : classes.sameClass(anchor)) {
                if (positive != anchor) {
                    collector.add(anchor, positive, negatives[random.nextInt(negatives.length)]);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }
}
