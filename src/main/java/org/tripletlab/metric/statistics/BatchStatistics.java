package org.tripletlab.metric.statistics;

import org.tripletlab.math.PercentileBand;

/**
 * What one optimiser step saw of its training batch, before its update.
 *
 * @param loss value of the loss; NaN where none is defined
 * @param minedCount tuples the miner returned; for a loss that takes no tuples, the images it took
 * @param minedFraction tuples mined / tuples the miner could return at most, in [0, 1]
 * @param activeFraction mined tuples with a loss above 0 / mined tuples, in [0, 1]; NaN if none was mined
 * @param gradientNorm Euclidean length of the gradient over all weights; NaN or infinite if it diverged
 * @param minedSinceLast tuples mined in all steps after the previous measurement, up to and with this step
 * @param tupleLosses how the losses of the single tuples spread, before the update; undefined for a loss that compares none,
 *     and where nobody has measured it
 */
public record BatchStatistics(
        double loss,
        int minedCount,
        double minedFraction,
        double activeFraction,
        double gradientNorm,
        long minedSinceLast,
        PercentileBand tupleLosses) {
    /** Makes the statistics of a step of which the single tuples have not been looked at. */
    public BatchStatistics(
            double loss,
            int minedCount,
            double minedFraction,
            double activeFraction,
            double gradientNorm,
            long minedSinceLast) {
        this(loss, minedCount, minedFraction, activeFraction, gradientNorm, minedSinceLast, PercentileBand.UNDEFINED);
    }

    /** Returns the same with what only measured steps know: the tuples since the last one, and their losses now. */
    public BatchStatistics measured(long mined, PercentileBand losses) {
        return new BatchStatistics(loss, minedCount, minedFraction, activeFraction, gradientNorm, mined, losses);
    }
}
