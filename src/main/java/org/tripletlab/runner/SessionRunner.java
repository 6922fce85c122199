package org.tripletlab.runner;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.ImageSource;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.HistoryEntry;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RecordedHistory;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.machine.NativePreparation;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.option.OptionException;

/**
 * Runner of one experiment on its own threads: play, pause, single step, restart, speed.
 *
 * <p>Every method may be called from any thread and returns at once; effects appear in {@link #view()}. Training never
 * waits for displays.
 */
public final class SessionRunner implements BranchablePlayback {
    private final ImageSource images;
    private final HistoryLimits limits;
    private final Thread trainer = TrainingThreads.named("tripletlab-training").newThread(this::train);
    private final RunnerRequests requests;
    private final Pace pace;
    private final AtomicBoolean started = new AtomicBoolean();

    // Written by the training and the measuring thread, read by all; it is its own lock.
    private final RunnerState state;

    private final Previews previews;

    // Owned by the training thread.
    private final StepRate rate = new StepRate();
    private MeasuredTraining training;
    private final RecordedRun recorded = new RecordedRun();
    // Read by the measuring thread, to test whether its run is still the current one.
    private volatile RecordedHistory history;
    private int stepLimit;

    /**
     * Creates an idle runner; its thread starts with the first {@link #load}.
     *
     * @param images selects the images of an experiment
     * @param historyBound memory limit of the recorded history, in bytes
     */
    public SessionRunner(ImageSource images, long historyBound) {
        this(
                images,
                new HistoryLimits(() -> historyBound, CheckpointFile.inCacheFolder()),
                Pace.ALONE,
                new AtomicInteger()::incrementAndGet);
    }

    /**
     * Creates one of several synchronised runners.
     *
     * @param images selects the images of an experiment
     * @param limits limits of the recorded history
     * @param pace synchronisation with the other runners
     * @param generations supplies a unique number for every run of all runners
     */
    public SessionRunner(ImageSource images, HistoryLimits limits, Pace pace, IntSupplier generations) {
        this.images = images;
        this.limits = limits;
        this.pace = pace;
        this.requests = new RunnerRequests(pace);
        this.state = new RunnerState(generations);
        this.previews = new Previews(state);
    }

    @Override
    public void load(ExperimentSpec spec) {
        requests.play(false);
        requests.load(present -> spec);
        startTrainer();
    }

    private void startTrainer() {
        if (started.compareAndSet(false, true)) {
            trainer.start();
        }
    }

    @Override
    public void begin(ExperimentSpec spec) {
        requests.begin(present -> spec);
        startTrainer();
    }

    @Override
    public void play() {
        requests.play(true);
    }

    @Override
    public void pause() {
        requests.play(false);
    }

    @Override
    public void stepOnce() {
        requests.stepOnce();
    }

    @Override
    public void restart() {
        requests.load(present -> present);
    }

    @Override
    public void restartAndPlay() {
        requests.begin(present -> present);
    }

    @Override
    public void rewind(int step) {
        requests.rewind(step);
    }

    @Override
    public void branch(OptionalInt step, Consumer<Optional<Branch>> receiver) {
        requests.branch(new RunnerRequests.Branching(step, receiver));
        startTrainer();
    }

    @Override
    public void resume(SavedRun run, TrainingData data) {
        adopt(run.branch(data, limits));
    }

    @Override
    public void adopt(Branch branch) {
        requests.adopt(branch);
        startTrainer();
    }

    @Override
    public void setSpeed(double stepsPerSecond) {
        requests.setSpeed(stepsPerSecond);
    }

    @Override
    public <T> void change(Parameter<T> parameter, T value) {
        // Refused on the thread of the caller, who hears of it.
        view().spec().withLive(parameter, value);
        requests.change(present -> present.withLive(parameter, value));
    }

    @Override
    public void watchBatches(boolean watched) {
        // A run that plays is previewed soon without a request.
        if (previews.watchBatches(watched) && !view().status().playing()) {
            requests.preview();
        }
    }

    @Override
    public RunnerView view() {
        RunnerView current;
        synchronized (state) {
            current = state.view();
        }
        // Read after the state: a run that ends in between must not be reported as playing.
        return requests.isPlaying() ? current.asPlaying() : current;
    }

    @Override
    public void close() {
        requests.close();
    }

    private void publish(Consumer<RunnerState> change) {
        synchronized (state) {
            change.accept(state);
        }
    }

    /** Main loop of the training thread. */
    private void train() {
        try {
            while (advance()) {
                // Each iteration processes one request.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closeTraining();
        }
    }

    /** Processes the next task and returns whether to continue; an exception ends the run, but not the thread. */
    private boolean advance() throws InterruptedException {
        try {
            boolean there = training != null;
            boolean ready = there && view().phase() != RunnerPhase.DIVERGED;
            switch (requests.next(there, ready, this::rest)) {
                case LOAD -> prepare(requests.takeLoad(view().spec()));
                case CHANGE -> change(requests.takeChange());
                case REWIND -> goBack(requests.takeRewind());
                case BRANCH -> branchOff(requests.takeBranching());
                case ADOPT -> continueFrom(requests.takeAdoption());
                case PREVIEW -> previews.now(training);
                case STEP -> step();
                case END -> {
                    return false;
                }
            }
        } catch (IOException | RuntimeException | Error problem) {
            fail(problem);
        }
        return true;
    }

    private void rest() {
        rate.stop();
        if (view().phase() == RunnerPhase.RUNNING) {
            // The step at which training pauses is always previewed.
            previews.now(training);
        }
        publish(now -> now.stop(now.phase == RunnerPhase.RUNNING ? RunnerPhase.PAUSED : now.phase));
    }

    private void change(UnaryOperator<ExperimentSpec> change) {
        ExperimentSpec old = training.session().spec();
        ExperimentSpec changed = change.apply(old);
        try {
            training.data().requireMinable(changed);
        } catch (OptionException refusal) {
            publish(now -> now.problem = ErrorMessage.of(refusal));
            return;
        }
        training.change(changed);
        int step = training.session().stepsDone();
        publish(now -> now.change(step, old, changed));
    }

    private void goBack(int step) {
        training.await();
        HistoryEntry then = history.rewind(step);
        int reached = then.recording().measurement().step();
        training.rewind(then.recent());
        rate.stop();
        List<Recording> kept = history.recordings();
        FrozenNetwork there = training.frozen();
        publish(now -> now.rewind(kept, now.series.first(reached), there));
        previews.atBatch(training);
        pace.at(reached);
    }

    private void branchOff(RunnerRequests.Branching request) {
        request.answer(() -> recorded.isThere()
                ? recorded.answer(request)
                : Optional.ofNullable(training).map(there -> there.branch(request.step(), this::view, history)));
    }

    private void continueFrom(Branch branch) {
        closeTraining();
        publish(now -> now.begin(branch.begunWith()));
        if (!branch.view().data().hasImages()) {
            recorded.hold(branch);
            publish(now -> now.adopt(branch, null));
            return;
        }
        try (branch) {
            open(branch.begunWith(), branch.view().data(), branch.history());
            training.adopt(branch);
        }
        FrozenNetwork there = training.frozen();
        publish(now -> now.adopt(branch, there));
        previews.now(training);
        pace.at(branch.step());
    }

    private void open(ExperimentSpec spec, TrainingData data, RecordedHistory kept) {
        history = kept;
        training = new MeasuredTraining(
                spec,
                data,
                Optional.empty(),
                limits.checkpoints(),
                (recording, network) -> record(kept, kept.add(recording), network));
        stepLimit = spec.get(Parameters.STEPS);
    }

    private void prepare(ExperimentSpec spec) throws IOException {
        RunnerView present = view();
        boolean kept = training != null || recorded.isThere();
        pace.at(0);
        publish(now -> now.prepare(kept, spec));
        NativePreparation natives = NativePreparation.ofThisProcess();
        TrainingData data;
        try {
            spec.onlyApplicable().requireApplicable();
            data = images.choose(spec);
        } catch (IOException | OptionException refusal) {
            if (!kept) {
                throw refusal;
            }
            keepPresent(present, refusal);
            return;
        }
        closeTraining();
        publish(now -> {
            now.begin(spec);
            now.activity = natives.isFirstStart() ? "natives" : "network";
            now.data = data;
        });
        natives.load();
        open(spec, data, limits.recordings());
        training.measure();
        training.await();
        publish(now -> now.phase = RunnerPhase.PAUSED);
    }

    /** A refused experiment leaves the current one in place, paused, and the view gives the cause. */
    private void keepPresent(RunnerView present, Exception refusal) {
        pace.at(present.step());
        stop(present.phase());
        publish(now -> now.problem = ErrorMessage.of(refusal));
    }

    private void step() {
        long start = System.nanoTime();
        Optional<String> stage = training.stageBeginning();
        BatchStatistics batch = training.step();
        int step = training.session().stepsDone();
        rate.count(start);
        publish(now -> now.stepped(step, batch, stage, rate.perSecond()));
        // Reported after the state is visible, so that other runners continue only then.
        pace.at(step);
        previews.ifDue(training, start);
        if (Double.isNaN(batch.loss())) {
            training.await();
            stop(RunnerPhase.DIVERGED);
        } else if (step == stepLimit) {
            training.measure();
            previews.atBatch(training);
            training.await();
            stop(RunnerPhase.FINISHED);
        }
    }

    private void stop(RunnerPhase phase) {
        requests.stop();
        rate.stop();
        publish(now -> now.stop(phase));
    }

    private void fail(Throwable problem) {
        closeTraining();
        publish(now -> now.problem = ErrorMessage.of(problem));
        stop(RunnerPhase.FAILED);
    }

    private void closeTraining() {
        history = null;
        recorded.close();
        if (training != null) {
            training.close();
            training = null;
        }
    }

    private void record(RecordedHistory of, List<Recording> recordings, FrozenNetwork network) {
        publish(now -> {
            if (of == history) {
                now.record(recordings, network);
            }
        });
    }
}
