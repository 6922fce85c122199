package org.tripletlab.runner;

import java.util.Optional;
import java.util.function.Consumer;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;

/**
 * What the eye gets to see of a run between its recordings: at most twelve times a second, less often where looking takes long
 * because many lanes share few cores, and wherever the run comes to rest. Belongs to the training thread, but for {@link
 * #watchBatches}.
 */
final class Previews {
    private static final long EVERY_NANOS = 1_000_000_000L / 12;

    /** A look may take this share of the time: the rest is for training. */
    private static final int SHARE = 8;

    /**
     * One look at a run.
     *
     * @param probe the embeddings of the probe set
     * @param network what made them
     * @param batch the batch of the last step, if it was watched and there was one
     * @param tookNanos how long the look took
     */
    record Preview(EmbeddingSnapshot probe, FrozenNetwork network, Optional<BatchSnapshot> batch, long tookNanos) {}

    private final RunnerState state;
    private volatile boolean batchesWatched;
    private long at;
    // Written by the measuring thread.
    private volatile long tookNanos;

    /** Puts what is seen into a state, under its lock. */
    Previews(RunnerState state) {
        this.state = state;
    }

    /** Says whether anybody looks at the batches; any thread may. Returns whether somebody has begun to. */
    boolean watchBatches(boolean watched) {
        boolean before = batchesWatched;
        batchesWatched = watched;
        return watched && !before;
    }

    /** Takes a look, unless the last is too recent or the measuring thread has something better to do. */
    void ifDue(MeasuredTraining training, long nanos) {
        if (nanos - at >= Math.max(EVERY_NANOS, SHARE * tookNanos)) {
            at = nanos;
            training.previewIfIdle(batchesWatched, receiver());
        }
    }

    /** Takes a look. */
    void now(MeasuredTraining training) {
        training.preview(batchesWatched, receiver());
    }

    /** Takes a look if the batches are watched: the probe set has just been measured. */
    void atBatch(MeasuredTraining training) {
        if (batchesWatched) {
            now(training);
        }
    }

    private Consumer<Preview> receiver() {
        int generation;
        synchronized (state) {
            generation = state.generation;
        }
        return preview -> {
            tookNanos = preview.tookNanos();
            synchronized (state) {
                if (state.generation == generation) {
                    state.see(preview.probe(), preview.network());
                    preview.batch().ifPresent(state::see);
                }
            }
        };
    }
}
