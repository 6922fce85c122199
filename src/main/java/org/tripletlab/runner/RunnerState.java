package org.tripletlab.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.history.StepSeries;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.text.Message;

/** Mutable state behind a {@link RunnerView}. Guarded by the runner's lock. */
final class RunnerState {
    private final IntSupplier generations;
    int generation;
    RunnerPhase phase = RunnerPhase.PREPARING;
    String activity = "data";
    ExperimentSpec spec = ExperimentSpec.DEFAULT;
    int step;
    double stepsPerSecond;
    TrainingData data;
    EmbeddingSnapshot newest;
    FrozenNetwork network;
    BatchSnapshot batch;
    List<Recording> recordings = List.of();
    List<SessionEvent> events = List.of();
    StepSeries series = new StepSeries();
    Message problem;

    /**
     * Creates an empty state.
     *
     * @param generations supplies a new number at each call; shared between runners whose views must be distinguishable
     */
    RunnerState(IntSupplier generations) {
        this.generations = generations;
    }

    /** Discards the previous run and starts with this experiment. */
    void begin(ExperimentSpec next) {
        generation = generations.getAsInt();
        phase = RunnerPhase.PREPARING;
        activity = "data";
        spec = next;
        step = 0;
        stepsPerSecond = 0;
        data = null;
        newest = null;
        network = null;
        batch = null;
        recordings = List.of();
        events = List.of();
        series = new StepSeries();
        problem = null;
    }

    /** Enters the preparation of an experiment; a kept run stays visible until it is done. */
    void prepare(boolean kept, ExperimentSpec next) {
        if (kept) {
            phase = RunnerPhase.PREPARING;
            activity = "data";
        } else {
            begin(next);
        }
    }

    /** Adds a completed step, and an event for the stage that began with it. */
    void stepped(int done, BatchStatistics statistics, Optional<String> stage, double perSecond) {
        step = done;
        problem = null;
        series.append(statistics);
        stepsPerSecond = perSecond;
        phase = RunnerPhase.RUNNING;
        stage.ifPresent(miner -> add(new SessionEvent(done - 1, SessionEvent.Kind.STAGE, List.of(miner))));
    }

    /** Changes the experiment, and adds events for the changes. */
    void change(int at, ExperimentSpec old, ExperimentSpec changed) {
        spec = changed;
        problem = null;
        SessionEvent.ofChanges(at, old, changed).forEach(this::add);
    }

    /** Stops in the given phase. */
    void stop(RunnerPhase then) {
        phase = then;
        stepsPerSecond = 0;
    }

    /** Rewinds to the last of these recordings; everything later is discarded. */
    void rewind(List<Recording> kept, StepSeries shorter, FrozenNetwork there) {
        Recording last = kept.get(kept.size() - 1);
        int reached = last.measurement().step();
        // A new generation, so that displays do not connect to the old steps.
        generation = generations.getAsInt();
        phase = RunnerPhase.PAUSED;
        spec = last.spec();
        step = reached;
        stepsPerSecond = 0;
        newest = last.snapshot();
        network = there;
        batch = null;
        recordings = kept;
        // Changes at exactly this step were made after it was recorded.
        events = events.stream()
                .filter(event -> event.step() < reached
                        || (event.step() == reached && event.kind().isMeasured()))
                .toList();
        series = shorter;
        problem = null;
    }

    /** Continues a branch. */
    void adopt(Branch branch, FrozenNetwork there) {
        begin(branch.begunWith());
        data = branch.view().data();
        events = branch.view().history().events();
        rewind(branch.history().recordings(), branch.view().history().series().first(branch.step()), there);
        branch.present().ifPresent(present -> {
            spec = present.spec();
            step = present.step();
            events = branch.view().history().events();
            RunnerPhase then = branch.view().phase();
            phase = then == RunnerPhase.FINISHED || then == RunnerPhase.DIVERGED ? then : RunnerPhase.PAUSED;
        });
    }

    /** Adds a recording, and its events for the timeline. */
    void record(List<Recording> kept, FrozenNetwork measured) {
        Recording added = kept.get(kept.size() - 1);
        SessionState before = recordings.isEmpty() ? SessionState.STARTING : stateOf(recordings);
        recordings = kept;
        see(added.snapshot(), measured);
        Measurement measurement = added.measurement();
        SessionEvent.ofTransition(before, measurement.diagnosis().state(), measurement.step())
                .ifPresent(this::add);
    }

    /** Sets previewed embeddings, unless newer ones are present. */
    void see(EmbeddingSnapshot snapshot, FrozenNetwork seenBy) {
        if (newest == null || newest.step() <= snapshot.step()) {
            newest = snapshot;
            network = seenBy;
        }
    }

    /** Sets a previewed batch, unless a newer one is present. */
    void see(BatchSnapshot snapshot) {
        if (batch == null || batch.step() <= snapshot.step()) {
            batch = snapshot;
        }
    }

    void add(SessionEvent event) {
        List<SessionEvent> longer = new ArrayList<>(events);
        longer.add(event);
        events = List.copyOf(longer);
    }

    RunnerView view() {
        return new RunnerView(
                generation,
                new RunnerView.Status(phase, false, activity, stepsPerSecond, problem),
                spec,
                step,
                data,
                new RunnerView.Latest(newest, network, batch),
                new RunnerView.History(recordings, events, series));
    }

    private static SessionState stateOf(List<Recording> recordings) {
        return recordings.get(recordings.size() - 1).measurement().diagnosis().state();
    }
}
