package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * Chooses triplets inside a batch.
 *
 * <p>Triplets come in order of anchor, then positive, then negative. Ties between distances go to the lowest row. A batch
 * with one class, or with one image of each class, has no triplet: an empty result, not an error. A miner that compares
 * distances never chooses by a distance that is NaN; one that looks at labels only does not notice.
 *
 * <p>A miner may keep results between calls, so it belongs to one thread.
 */
public interface TripletMiner {
    /**
     * Chooses the triplets of one batch.
     *
     * @param batch classes and distances
     * @param random this step's stream for the miner; left alone by a miner that draws nothing
     */
    Triplets mine(MiningBatch batch, RandomStream random);

    /**
     * Returns the most triplets this miner could choose from a batch of these classes; what is missing from it after
     * mining was dropped because its zone was empty.
     */
    long capacity(BatchClasses classes);
}
