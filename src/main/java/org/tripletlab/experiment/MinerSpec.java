package org.tripletlab.experiment;

import org.tripletlab.math.RandomStream;
import org.tripletlab.mining.MinerSettings;

/**
 * How the tuples of an experiment are chosen.
 *
 * @param stages the miners of triplets, one stage for each; none for a loss without triplets
 * @param settings what the miners are told
 * @param pairs the miner of pairs
 * @param steps the run's last step, where a window of ranks has moved to its end
 * @param seed what the miners draw follows from it
 */
public record MinerSpec(Schedule stages, MinerSettings settings, String pairs, int steps, long seed) {
    /** Returns what the miner of the step after {@code stepsDone} updates draws from. */
    public RandomStream draws(int stepsDone) {
        return RandomStream.of(seed, "miner", stepsDone);
    }
}
