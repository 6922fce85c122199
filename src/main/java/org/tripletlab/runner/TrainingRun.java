package org.tripletlab.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.FinalReport;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RecordedHistory;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.history.StepSeries;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.option.OptionException;

/** Training of one experiment from its first step to its last, without a display. */
public final class TrainingRun {
    /** Listener with a reproducible order of calls. All methods except {@link #stepDone} are called on one thread. */
    public interface Listener {
        /** Called for a recorded step. */
        void recorded(Recording recording);

        /** Called for an event. */
        void happened(SessionEvent event);

        /** Called after a step on the training thread, for a progress bar. */
        void stepDone(int step, int steps);
    }

    /**
     * Result of a run.
     *
     * @param last the last recording
     * @param weights the final weights: the network's, then the loss's own
     * @param report metrics of the end of the run
     * @param stepsPerSecond optimiser steps over wall time, including measuring
     * @param saved data for continuing the run; empty if not requested
     */
    public record Result(
            Recording last, float[] weights, FinalReport report, double stepsPerSecond, Optional<SavedRun> saved) {}

    /**
     * Start and history options of a run.
     *
     * @param weights the network's initial weights and the loss's own; empty to draw them
     * @param saved a run to continue; its experiment is the one that is trained
     * @param limits limits of the history that is needed to save the run at its end; empty to keep none
     * @param changes step → change of live parameters before the next step, as a user makes it
     */
    public record Options(
            Optional<float[]> weights,
            Optional<SavedRun> saved,
            Optional<HistoryLimits> limits,
            Map<Integer, UnaryOperator<ExperimentSpec>> changes) {
        /** Options with drawn weights and without saving. */
        public static final Options PLAIN = changing(Map.of());

        /** Copies the changes. */
        public Options {
            changes = Map.copyOf(changes);
        }

        /** Options without changes during the run. */
        public Options(Optional<float[]> weights, Optional<SavedRun> saved, Optional<HistoryLimits> limits) {
            this(weights, saved, limits, Map.of());
        }

        /** Returns options with drawn weights, without saving, and with changes. */
        public static Options changing(Map<Integer, UnaryOperator<ExperimentSpec>> changes) {
            return new Options(Optional.empty(), Optional.empty(), Optional.empty(), changes);
        }
    }

    private static final HistoryLimits NO_HISTORY = new HistoryLimits(() -> 0, CheckpointFile.inCacheFolder());

    private final ExperimentSpec spec;
    private final TrainingData data;
    private final Listener listener;
    private final Options options;
    private final HistoryLimits limits;

    // Owned by the measuring thread, read after waiting for it.
    private final RecordedHistory history;
    private final List<SessionEvent> events = new ArrayList<>();
    private SessionState state = SessionState.STARTING;
    private Recording last;

    private StepSeries series = new StepSeries();

    private TrainingRun(ExperimentSpec spec, TrainingData data, Listener listener, Options options) {
        this.spec = spec;
        this.data = data;
        this.listener = listener;
        this.options = options;
        this.limits = options.limits().orElse(NO_HISTORY);
        this.history = limits.recordings();
    }

    /** Trains on the calling thread until all steps are done or the network diverges. */
    public static Result run(ExperimentSpec spec, TrainingData data, Listener listener) {
        return run(spec, data, listener, Options.PLAIN);
    }

    /**
     * Trains with options.
     *
     * @param spec the experiment; for a continued run its initial experiment
     * @throws OptionException if the data does not match a continued run, or the run is inconsistent
     */
    public static Result run(ExperimentSpec spec, TrainingData data, Listener listener, Options options) {
        return new TrainingRun(spec, data, listener, options).run();
    }

    private Result run() {
        try (MeasuredTraining training = new MeasuredTraining(
                spec, data, options.weights(), limits.checkpoints(), (recording, network) -> recorded(recording))) {
            options.saved().ifPresentOrElse(saved -> continueFrom(training, saved), training::measure);
            training.await();
            int begun = training.session().stepsDone();
            int steps = spec.get(Parameters.STEPS);
            long start = System.nanoTime();
            boolean finite = true;
            while (training.session().stepsDone() < steps && finite) {
                finite = step(training, steps);
            }
            RunnerPhase end = finite ? RunnerPhase.FINISHED : RunnerPhase.DIVERGED;
            training.measure();
            training.await();
            double seconds = (System.nanoTime() - start) / 1e9;
            FinalReport report = finite ? training.finalReport() : FinalReport.UNDEFINED;
            return new Result(
                    last,
                    training.session().copyWeights(),
                    report,
                    (training.session().stepsDone() - begun) / seconds,
                    options.limits().map(kept -> saved(training, end)));
        }
    }

    private void continueFrom(MeasuredTraining training, SavedRun saved) {
        try (Branch branch = saved.branch(data, limits)) {
            training.adopt(branch);
        }
        history.addAll(saved.history());
        events.addAll(saved.events());
        series = saved.series().first(saved.step());
        last = saved.history().get(saved.history().size() - 1).recording();
        state = last.measurement().diagnosis().state();
    }

    private SavedRun saved(MeasuredTraining training, RunnerPhase phase) {
        return SavedRun.of(training.branch(OptionalInt.empty(), () -> view(phase), history));
    }

    private RunnerView view(RunnerPhase phase) {
        return new RunnerView(
                1,
                RunnerView.Status.resting(phase),
                spec,
                series.count(),
                data,
                RunnerView.Latest.of(last.snapshot()),
                new RunnerView.History(List.of(), events, series));
    }

    /** Performs a step and returns whether the loss is still finite. */
    private boolean step(MeasuredTraining training, int steps) {
        int done = training.session().stepsDone();
        if (options.changes().containsKey(done)) {
            ExperimentSpec changed =
                    options.changes().get(done).apply(training.session().spec());
            data.requireMinable(changed);
            training.change(changed);
        }
        training.stageBeginning().ifPresent(miner -> {
            SessionEvent stage = new SessionEvent(done, SessionEvent.Kind.STAGE, List.of(miner));
            training.inOrder(() -> happened(stage));
        });
        BatchStatistics batch = training.step();
        series.append(batch);
        listener.stepDone(training.session().stepsDone(), steps);
        return !Double.isNaN(batch.loss());
    }

    private void recorded(Recording recording) {
        last = recording;
        if (options.limits().isPresent()) {
            history.add(recording);
        }
        listener.recorded(recording);
        announce(recording.measurement());
    }

    private void announce(Measurement measurement) {
        SessionState now = measurement.diagnosis().state();
        SessionEvent.ofTransition(state, now, measurement.step()).ifPresent(this::happened);
        state = now;
    }

    private void happened(SessionEvent event) {
        events.add(event);
        listener.happened(event);
    }
}
