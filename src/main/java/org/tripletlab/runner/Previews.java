package org.tripletlab.runner;

import java.util.Optional;
import java.util.function.Consumer;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;

/**
 * Previews of a run between its recordings: at most twelve per second, fewer where a preview takes long because many
 * lanes share few cores, and always when the run pauses. Belongs to the training thread, except for {@link
 * #watchBatches}.
 */
final class Previews {
    private static final long EVERY_NANOS = 1_000_000_000L / 12;

    /** Inverse of the largest share of time for previews; the rest is for training. */
    private static final int SHARE = 8;

    /**
     * One preview of a run.
     *
     * @param probe the embeddings of the evaluation set
     * @param network network of these embeddings
     * @param batch the batch of the last step, if it was watched and there was one
     * @param tookNanos duration of the preview
     */
    record Preview(EmbeddingSnapshot probe, FrozenNetwork network, Optional<BatchSnapshot> batch, long tookNanos) {}

    private final RunnerState state;
    private volatile boolean batchesWatched;
    private long at;
    // Written by the measuring thread.
    private volatile long tookNanos;

    /** Creates previews that are published in a state, under its lock. */
    Previews(RunnerState state) {
        this.state = state;
    }

    /** Sets whether batches are previewed; thread-safe. Returns whether this was switched on. */
    boolean watchBatches(boolean watched) {
        boolean before = batchesWatched;
        batchesWatched = watched;
        return watched && !before;
    }

    /** Requests a preview, unless the last is too recent or the measuring thread is busy. */
    void ifDue(MeasuredTraining training, long nanos) {
        if (nanos - at >= Math.max(EVERY_NANOS, SHARE * tookNanos)) {
            at = nanos;
            training.previewIfIdle(batchesWatched, receiver());
        }
    }

    /** Requests a preview. */
    void now(MeasuredTraining training) {
        training.preview(batchesWatched, receiver());
    }

    /** Requests a preview if batches are watched; the evaluation set has just been measured. */
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
