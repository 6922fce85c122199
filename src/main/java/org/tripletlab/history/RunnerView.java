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
 * @param phase phase of the runner
 * @param playing whether it trains, or will train once prepared
 * @param activity key suffix of the current activity while preparing ({@code activity.<activity>} in the texts)
 * @param spec the experiment, with the changes made so far
 * @param step optimiser updates done
 * @param stepsPerSecond over about the last second; 0 when paused
 * @param data the images in use; null until prepared
 * @param newest the newest embeddings, recorded or preview; null before the first
 * @param network the network that made the newest embeddings; null before the first
 * @param batch the newest previewed batch; null if batches are not watched or there was none
 * @param recordings all kept recordings, oldest first
 * @param events all events, oldest first
 * @param series loss, mined count and active fraction of every step
 * @param problem cause, if the phase is FAILED, or if the last request was refused and the run is unchanged; else null
 */
public record RunnerView(
        int generation,
        RunnerPhase phase,
        boolean playing,
        String activity,
        ExperimentSpec spec,
        int step,
        double stepsPerSecond,
        TrainingData data,
        EmbeddingSnapshot newest,
        FrozenNetwork network,
        BatchSnapshot batch,
        List<Recording> recordings,
        List<SessionEvent> events,
        StepSeries series,
        Message problem) {
    /** Tells whether the run can be trained; without its images it can only be viewed. */
    public boolean canTrain() {
        return phase != RunnerPhase.FAILED && phase != RunnerPhase.DIVERGED && (data == null || data.hasImages());
    }

    /** Returns this view with {@code playing} set. */
    public RunnerView asPlaying() {
        return new RunnerView(
                generation,
                phase,
                true,
                activity,
                spec,
                step,
                stepsPerSecond,
                data,
                newest,
                network,
                batch,
                recordings,
                events,
                series,
                problem);
    }
}
