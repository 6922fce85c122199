package org.tripletlab.metric;

/**
 * What one optimiser step saw of its training batch, before its update.
 *
 * @param loss value of the loss; NaN where none is defined
 * @param minedCount tuples the miner returned; for a loss that takes no tuples, the images it took
 * @param minedFraction tuples mined / tuples the miner could return at most, in [0, 1]
 * @param activeFraction mined tuples with a loss above 0 / mined tuples, in [0, 1]; NaN if none was mined
 * @param gradientNorm Euclidean length of the gradient over all weights; NaN or infinite if it diverged
 * @param minedSinceLast tuples mined in all steps after the previous measurement, up to and with this step
 */
public record BatchStatistics(
        double loss,
        int minedCount,
        double minedFraction,
        double activeFraction,
        double gradientNorm,
        long minedSinceLast) {
    /** Returns the same with another count of tuples since the last measurement. */
    public BatchStatistics withMinedSinceLast(long mined) {
        return new BatchStatistics(loss, minedCount, minedFraction, activeFraction, gradientNorm, mined);
    }
}
