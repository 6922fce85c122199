package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * Selection of triplets within a batch.
 *
 * <p>Triplets come in order of anchor, then positive, then negative. Ties between distances go to the lowest row. A
 * batch with one class, or with one image of each class, has no triplet: an empty result, not an error. A miner that
 * compares distances never chooses by a distance that is NaN; one that uses labels only is not affected.
 *
 * <p>A miner may keep results between calls, so it belongs to one thread.
 */
public interface TripletMiner {
    /**
     * Chooses the triplets of one batch.
     *
     * @param batch classes and distances
     * @param random this step's stream for the miner; unused by a deterministic miner
     */
    Triplets mine(MiningBatch batch, RandomStream random);

    /**
     * Returns the largest number of triplets that this miner could select from a batch with these classes; the
     * difference to the mined number was dropped because of empty zones.
     */
    long capacity(BatchClasses classes);
}
