package org.tripletlab.loss;

import java.util.function.IntToDoubleFunction;

/**
 * Which tuples are looked at one by one: all, or where there are more than {@link #MOST}, as many evenly spaced ones in the
 * order of the miner; the same in every repetition of a run.
 */
final class TupleSample {
    /** Enough for percentiles that do not flicker, few enough to cost a measurement nothing. */
    static final int MOST = 5_000;

    private TupleSample() {}

    /** Returns the losses of the chosen ones of {@code count} tuples. */
    static double[] losses(int count, IntToDoubleFunction loss) {
        double[] losses = new double[Math.min(count, MOST)];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = loss.applyAsDouble((int) ((long) i * count / losses.length));
        }
        return losses;
    }
}
