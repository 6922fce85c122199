package org.tripletlab.mining;

import org.tripletlab.batch.Pairs;
import org.tripletlab.math.RandomStream;

/**
 * Selection of pairs within a batch, by labels only.
 *
 * <p>Each unordered pair comes at most once, the lower row first; pairs come in order of first row, then second. A
 * batch with one class has no negative pair, one with single images no positive pair: fewer pairs, not an error.
 */
public interface PairMiner {
    /**
     * Chooses the pairs of one batch.
     *
     * @param classes which rows share a class
     * @param random this step's stream for the miner; unused by a deterministic miner
     * @throws IllegalArgumentException if the batch has more pairs than {@link PairMiners#MOST_PAIRS}
     */
    Pairs mine(BatchClasses classes, RandomStream random);

    /** Returns the number of pairs that this miner selects from a batch with these classes. */
    long capacity(BatchClasses classes);
}
