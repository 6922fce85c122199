package org.tripletlab.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.metric.BatchStatistics;
import org.tripletlab.metric.Measurement;
import org.tripletlab.metric.SessionState;

/** One experiment from its first step to its last, without a screen. */
public final class TrainingRun {
    /** Hears what happens, in an order that is the same in every run. All methods but {@link #stepDone} share one thread. */
    public interface Listener {
        /** A step was recorded. */
        void recorded(Recording recording);

        /** Something happened that deserves a mark. */
        void happened(SessionEvent event);

        /** A step is done; called on the training thread, for a progress bar. */
        void stepDone(int step, int steps);
    }

    /**
     * The end of a run.
     *
     * @param last the last recording
     * @param weights the weights at the end: the network's, then the loss's own
     * @param report what is measured once, at the end
     * @param stepsPerSecond optimiser steps over wall time, measuring included
     */
    public record Result(Recording last, float[] weights, FinalReport report, double stepsPerSecond) {}

    private final ExperimentSpec spec;
    private final TrainingData data;
    private final Listener listener;
    private SessionState state = SessionState.STARTING;

    private final Optional<float[]> startWeights;

    private TrainingRun(ExperimentSpec spec, TrainingData data, Listener listener, Optional<float[]> startWeights) {
        this.startWeights = startWeights;
        this.spec = spec;
        this.data = data;
        this.listener = listener;
    }

    /** Trains on the calling thread until all steps are done or the network diverges. */
    public static Result run(ExperimentSpec spec, TrainingData data, Listener listener) {
        return run(spec, data, listener, Optional.empty());
    }

    /**
     * Trains from given weights; the optimiser starts afresh.
     *
     * @param startWeights the network's weights and the loss's own; empty to draw them
     */
    public static Result run(
            ExperimentSpec spec, TrainingData data, Listener listener, Optional<float[]> startWeights) {
        return new TrainingRun(spec, data, listener, startWeights).run();
    }

    private Result run() {
        AtomicReference<Recording> last = new AtomicReference<>();
        try (MeasuredTraining training =
                new MeasuredTraining(spec, data, startWeights, Checkpoints.none(), (recording, network) -> {
                    last.set(recording);
                    listener.recorded(recording);
                    announce(recording.measurement());
                })) {
            training.measure();
            training.await();
            int steps = spec.get(Parameters.STEPS);
            long start = System.nanoTime();
            boolean diverged = false;
            while (training.session().stepsDone() < steps && !diverged) {
                diverged = step(training, steps);
            }
            training.measure();
            training.await();
            double seconds = (System.nanoTime() - start) / 1e9;
            FinalReport report = diverged ? FinalReport.UNDEFINED : training.finalReport();
            return new Result(
                    last.get(),
                    training.session().copyWeights(),
                    report,
                    training.session().stepsDone() / seconds);
        }
    }

    private boolean step(MeasuredTraining training, int steps) {
        int done = training.session().stepsDone();
        training.stageBeginning().ifPresent(miner -> {
            SessionEvent stage = new SessionEvent(done, SessionEvent.Kind.STAGE, List.of(miner));
            training.inOrder(() -> listener.happened(stage));
        });
        BatchStatistics batch = training.step();
        listener.stepDone(training.session().stepsDone(), steps);
        return Double.isNaN(batch.loss());
    }

    private void announce(Measurement measurement) {
        SessionState now = measurement.diagnosis().state();
        SessionEvent.ofTransition(state, now, measurement.step()).ifPresent(listener::happened);
        state = now;
    }
}
