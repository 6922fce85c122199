package org.tripletlab.experiment;

import org.tripletlab.math.RandomStream;
import org.tripletlab.mining.MinerSettings;

/**
 * Mining part of an experiment.
 *
 * @param stages the triplet miners, one stage for each; none for a loss without triplets
 * @param settings settings of the miners
 * @param pairs the pair miner
 * @param steps last step of the run, at which a moving rank window has reached its end
 * @param seed seed of the miners' random draws
 */
public record MinerSpec(Schedule stages, MinerSettings settings, String pairs, int steps, long seed) {
    /** Returns the random stream of the miner for the step after {@code stepsDone} updates. */
    public RandomStream draws(int stepsDone) {
        return RandomStream.of(seed, "miner", stepsDone);
    }
}
