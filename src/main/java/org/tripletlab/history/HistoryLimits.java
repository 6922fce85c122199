package org.tripletlab.history;

import java.util.function.LongSupplier;

/**
 * Memory and file limits of the history of a run: one half of the memory for recordings and one for checkpoints, and a
 * file for checkpoints that do not fit.
 *
 * @param memory bytes; may change during the run
 * @param file file for further checkpoints
 */
public record HistoryLimits(LongSupplier memory, CheckpointFile file) {
    private static final long MOST = 1L << 30;

    /** Returns the default memory limit in bytes of the histories of all lanes together. */
    public static long usualBytes() {
        return Math.min(MOST, Runtime.getRuntime().maxMemory() / 3);
    }

    /** Returns the limits of a single run. */
    public static HistoryLimits usual() {
        return shared(1);
    }

    /** Returns the limits of one of several concurrent runs; each needs its own instance. */
    public static HistoryLimits shared(int runs) {
        return new HistoryLimits(() -> usualBytes() / runs, CheckpointFile.inCacheFolder());
    }

    /** Returns an empty history with this limit. */
    public RecordedHistory recordings() {
        return new RecordedHistory(this::half);
    }

    /** Returns an empty list of checkpoints with these limits. */
    public Checkpoints checkpoints() {
        return new Checkpoints(this::half, file);
    }

    private long half() {
        return memory.getAsLong() / 2;
    }
}
