package org.tripletlab.runner;

import java.util.Optional;
import java.util.function.Consumer;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;

/**
 * Previews of a run between its recordings: at most twelve per second, fewer where a preview takes long because many
 * lanes share few cores, and always when the run pauses. A watched batch is at most {@link #BATCH_STEPS} steps old when the next one is
 * requested, however busy the measuring thread is. Belongs to the training thread, except for {@link #watchBatches}.
 */
final class Previews {
    private static final long EVERY_NANOS = 1_000_000_000L / 12;

    /** Inverse of the largest share of time for previews; the rest is for training. */
    private static final int SHARE = 8;

    /** Largest number of steps from one watched batch to the next; the batch shown is at most two of these old. */
    static final int BATCH_STEPS = 8;

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
    private int batchAt = -BATCH_STEPS;
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

    /** Requests what is due after a step. */
    void ifDue(MeasuredTraining training, long nanos) {
        boolean previewed = false;
        if (nanos - at >= Math.max(EVERY_NANOS, SHARE * tookNanos)) {
            at = nanos;
            previewed = training.previewIfIdle(batchesWatched, receiver());
        }
        int step = training.session().stepsDone();
        if (previewed && batchesWatched) {
            batchAt = step;
        } else if (batchesWatched && (step < batchAt || step - batchAt >= BATCH_STEPS)) {
            batchAt = step;
            int generation = generation();
            training.embedBatch(batch -> {
                synchronized (state) {
                    if (state.generation == generation) {
                        state.see(batch);
                    }
                }
            });
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

    private int generation() {
        synchronized (state) {
            return state.generation;
        }
    }

    private Consumer<Preview> receiver() {
        int generation = generation();
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
