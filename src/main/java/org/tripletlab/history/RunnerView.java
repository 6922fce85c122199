package org.tripletlab.history;

import java.util.List;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.text.Message;

/**
 * State of a runner for display: immutable, read once per frame.
 *
 * @param generation grows by one with every restart or new experiment, to distinguish old snapshots
 * @param status phase and activity of the runner
 * @param spec the experiment, with the changes made so far
 * @param step optimiser updates done
 * @param data the images in use; null until prepared
 * @param latest the newest embeddings and the newest batch
 * @param history recordings, events and series of the run
 */
public record RunnerView(
        int generation,
        Status status,
        ExperimentSpec spec,
        int step,
        TrainingData data,
        Latest latest,
        History history) {
    /**
     * Phase and activity of a runner.
     *
     * @param phase phase of the runner
     * @param playing whether it trains, or will train once prepared
     * @param activity key suffix of the current activity while preparing ({@code activity.<activity>} in the texts)
     * @param stepsPerSecond over about the last second; 0 when paused
     * @param problem cause, if the phase is FAILED, or if the last request was refused and the run is unchanged; else null
     */
    public record Status(RunnerPhase phase, boolean playing, String activity, double stepsPerSecond, Message problem) {
        /** Returns the status of a run that does not train and has no problem. */
        public static Status resting(RunnerPhase phase) {
            return new Status(phase, false, "", 0, null);
        }
    }

    /**
     * The newest embeddings and the newest batch.
     *
     * @param embeddings recorded or preview; null before the first
     * @param network the network that made the embeddings; null before the first, or if it is not kept
     * @param batch the newest previewed batch; null if batches are not watched or there was none
     */
    public record Latest(EmbeddingSnapshot embeddings, FrozenNetwork network, BatchSnapshot batch) {
        /** Returns embeddings of a network that is not kept. */
        public static Latest of(EmbeddingSnapshot embeddings) {
            return new Latest(embeddings, null, null);
        }
    }

    /**
     * Recordings, events and series of a run.
     *
     * @param recordings all kept recordings, oldest first
     * @param events all events, oldest first
     * @param series loss, mined count and active fraction of every step
     */
    public record History(List<Recording> recordings, List<SessionEvent> events, StepSeries series) {}

    /** Returns the phase of the runner. */
    public RunnerPhase phase() {
        return status.phase();
    }

    /** Returns all kept recordings, oldest first. */
    public List<Recording> recordings() {
        return history.recordings();
    }

    /** Returns this view with the states of its recordings as they are known now, for display. */
    public RunnerView inHindsight() {
        History known = new History(Hindsight.of(recordings()), history.events(), history.series());
        return new RunnerView(generation, status, spec, step, data, latest, known);
    }

    /** Tells whether the run can be trained; without its images it can only be viewed. */
    public boolean canTrain() {
        return phase() != RunnerPhase.FAILED && phase() != RunnerPhase.DIVERGED && (data == null || data.hasImages());
    }

    /** Returns this view with {@code playing} set. */
    public RunnerView asPlaying() {
        Status playing = new Status(phase(), true, status.activity(), status.stepsPerSecond(), status.problem());
        return new RunnerView(generation, playing, spec, step, data, latest, history);
    }
}
