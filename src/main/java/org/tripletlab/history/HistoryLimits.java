package org.tripletlab.history;

import java.util.function.LongSupplier;

/**
 * What the history of a run may take: memory, one half for what is looked at and one for the ways back to it, and a file for
 * the ways back that do not fit there.
 *
 * @param memory bytes; may change while the run goes on
 * @param file where further checkpoints go
 */
public record HistoryLimits(LongSupplier memory, CheckpointFile file) {
    private static final long MOST = 1L << 30;

    /** Returns how many bytes the histories of all lanes take together in memory at most, unless told otherwise. */
    public static long usualBytes() {
        return Math.min(MOST, Runtime.getRuntime().maxMemory() / 3);
    }

    /** Returns the room of one run that has no others beside it. */
    public static HistoryLimits usual() {
        return shared(1);
    }

    /** Returns the room of one of so many runs that go on at the same time; each needs one of its own. */
    public static HistoryLimits shared(int runs) {
        return new HistoryLimits(() -> usualBytes() / runs, CheckpointFile.inCacheFolder());
    }

    /** Returns an empty history within it. */
    public RecordedHistory recordings() {
        return new RecordedHistory(this::half);
    }

    /** Returns an empty list of checkpoints within it. */
    public Checkpoints checkpoints() {
        return new Checkpoints(this::half, file);
    }

    private long half() {
        return memory.getAsLong() / 2;
    }
}
