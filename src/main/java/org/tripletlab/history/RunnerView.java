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
 * All that the screen needs to know of a runner at one moment: immutable, taken once per pulse.
 *
 * @param generation grows by one with every restart or new experiment, so that old snapshots are told apart
 * @param phase what the runner does
 * @param playing whether it trains, or will as soon as it is prepared
 * @param activity while preparing, the key suffix of what it is doing ({@code activity.<activity>} in the texts)
 * @param spec the experiment, with changes made while running
 * @param step optimiser updates done
 * @param stepsPerSecond over about the last second; 0 when nothing moves
 * @param data the images in use; null until prepared
 * @param newest the newest embeddings, recorded or for the eye only; null until there are any
 * @param network the network that made the newest embeddings; null until there are any
 * @param batch the newest batch that was looked at; null if nobody watches or there was none
 * @param recordings every kept recording, oldest first
 * @param events every event, oldest first
 * @param series loss, mined count and active fraction of every step
 * @param problem why, if the phase is FAILED, or if what was asked for last was refused and the run stays as it
 *     was; else null
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
    /** Tells whether it can be trained: a run whose images are not there can only be looked at. */
    public boolean canTrain() {
        return phase != RunnerPhase.FAILED && phase != RunnerPhase.DIVERGED && (data == null || data.hasImages());
    }

    /** Returns the same view of a runner that is playing. */
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
