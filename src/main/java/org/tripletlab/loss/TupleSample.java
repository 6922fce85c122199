package org.tripletlab.loss;

import java.util.function.IntToDoubleFunction;

/**
 * Sample of tuples that are evaluated one by one: all, or {@link #MOST} evenly spaced ones in the order of the miner
 * where there are more; the same in every repetition of a run.
 */
final class TupleSample {
    /** Sufficient for stable percentiles, small enough not to slow down a measurement. */
    static final int MOST = 5_000;

    private TupleSample() {}

    /** Returns the losses of the sampled ones of {@code count} tuples. */
    static double[] losses(int count, IntToDoubleFunction loss) {
        double[] losses = new double[Math.min(count, MOST)];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = loss.applyAsDouble((int) ((long) i * count / losses.length));
        }
        return losses;
    }
}
