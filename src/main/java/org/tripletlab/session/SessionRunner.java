package org.tripletlab.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.tripletlab.metric.BatchStatistics;

/**
 * Drives one experiment on threads of its own: play, pause, single step, restart, speed.
 *
 * <p>Every method may be called from any thread and returns at once; what was asked for shows in {@link #view()}.
 * Training never waits for whoever looks.
 */
public final class SessionRunner implements Playback, AutoCloseable {
    /** Chooses the images of an experiment; called on the training thread. */
    @FunctionalInterface
    public interface ImageSource {
        /**
         * Reads and chooses.
         *
         * @throws IOException if a data set is missing or damaged
         */
        TrainingData choose(ExperimentSpec spec) throws IOException;
    }

    private static final long NANOS = 1_000_000_000L;
    private static final long GLANCE_EVERY_NANOS = NANOS / 12;

    private final ImageSource images;
    private final long historyBound;
    private final Thread trainer = new Thread(this::train, "tripletlab-training");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();

    // All below is guarded by the lock.
    private final Deque<ExperimentSpec> changes = new ArrayDeque<>();
    private ExperimentSpec toLoad;
    private boolean playing;
    private boolean closed;
    private int singleSteps;
    private double speed = FULL_SPEED;
    private final RunnerState state = new RunnerState();

    // Owned by the training thread.
    private MeasuredTraining training;
    private long stepDueAt;
    private long glancedAt;
    private int stepLimit;
    private final StepRate rate = new StepRate();

    /**
     * Makes a runner with nothing to do; its thread starts with the first {@link #load}.
     *
     * @param images chooses the images of an experiment
     * @param historyBound bytes that the recorded history may take
     */
    public SessionRunner(ImageSource images, long historyBound) {
        this.images = images;
        this.historyBound = historyBound;
        trainer.setDaemon(true);
    }

    @Override
    public void load(ExperimentSpec spec) {
        ask(() -> {
            playing = false;
            begin(spec);
        });
    }

    @Override
    public void play() {
        ask(() -> playing = true);
    }

    @Override
    public void pause() {
        ask(() -> playing = false);
    }

    @Override
    public void stepOnce() {
        ask(() -> {
            playing = false;
            singleSteps++;
        });
    }

    @Override
    public void restart() {
        ask(() -> begin(state.spec));
    }

    @Override
    public void setSpeed(double stepsPerSecond) {
        if (!(stepsPerSecond >= 1)) {
            throw new IllegalArgumentException(
                    "The speed must be at least 1 step a second, not " + stepsPerSecond + ".");
        }
        ask(() -> speed = stepsPerSecond);
    }

    @Override
    public <T> void change(Parameter<T> parameter, T value) {
        if (!parameter.live()) {
            throw new ParameterException(
                    parameter.id(), "--" + parameter.id() + " cannot change while the session runs; restart with it.");
        }
        ask(() -> {
            ExperimentSpec latest = changes.isEmpty() ? state.spec : changes.getLast();
            ExperimentSpec changed = latest.with(parameter, value);
            if (parameter == Parameters.MINER) {
                changed = changed.with(Parameters.SCHEDULE, Schedule.NONE);
            }
            changes.add(changed);
        });
    }

    @Override
    public RunnerView view() {
        lock.lock();
        try {
            return state.view();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        ask(() -> closed = true);
    }

    private void begin(ExperimentSpec spec) {
        toLoad = spec;
        changes.clear();
        singleSteps = 0;
        if (trainer.getState() == Thread.State.NEW) {
            trainer.start();
        }
    }

    private void ask(Runnable request) {
        lock.lock();
        try {
            request.run();
            asked.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void publish(Consumer<RunnerState> change) {
        lock.lock();
        try {
            change.accept(state);
        } finally {
            lock.unlock();
        }
    }

    // ---- the training thread ----

    private enum Task {
        LOAD,
        STEP,
        END
    }

    private void train() {
        try {
            for (Task task = nextTask(); task != Task.END; task = nextTask()) {
                if (task == Task.LOAD) {
                    prepare();
                } else {
                    step();
                }
            }
        } finally {
            if (training != null) {
                training.close();
            }
        }
    }

    /** Waits until there is something to do, and applies changes on the way. */
    private Task nextTask() {
        lock.lock();
        try {
            while (true) {
                if (closed) {
                    return Task.END;
                }
                if (toLoad != null) {
                    return Task.LOAD;
                }
                applyChanges();
                boolean ready = training != null && state.phase != RunnerPhase.DIVERGED;
                if (ready && singleSteps > 0) {
                    singleSteps--;
                    return Task.STEP;
                }
                if (ready && playing) {
                    long wait = stepDueAt - System.nanoTime();
                    if (wait <= 0) {
                        return Task.STEP;
                    }
                    asked.awaitNanos(wait);
                } else {
                    rest();
                    asked.await();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Task.END;
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        rate.stop();
        if (state.phase == RunnerPhase.RUNNING) {
            state.phase = RunnerPhase.PAUSED;
            // The eye is owed the step at which it was told to rest.
            training.glance(seer(state.generation));
        }
        state.stepsPerSecond = 0;
    }

    private void applyChanges() {
        while (training != null && !changes.isEmpty()) {
            ExperimentSpec changed = changes.poll();
            ExperimentSpec old = training.session().spec();
            training.session().change(changed);
            int step = training.session().stepsDone();
            state.spec = changed;
            for (Parameter<?> parameter : Parameters.all()) {
                if (!old.text(parameter).equals(changed.text(parameter))) {
                    state.add(new SessionEvent(
                            step,
                            SessionEvent.Kind.CHANGED,
                            List.of(parameter.id(), old.text(parameter), changed.text(parameter))));
                }
            }
        }
    }

    private void prepare() {
        ExperimentSpec spec;
        int generation;
        lock.lock();
        try {
            spec = toLoad;
            toLoad = null;
            state.begin(spec);
            generation = state.generation;
        } finally {
            lock.unlock();
        }
        if (training != null) {
            training.close();
            training = null;
        }
        try {
            NativePreparation natives = NativePreparation.start();
            TrainingData data = images.choose(spec);
            publish(now -> {
                now.activity = natives.isFirstStart() ? "natives" : "network";
                now.data = data;
            });
            natives.await();
            RecordedHistory history = new RecordedHistory(historyBound);
            MeasuredTraining prepared =
                    new MeasuredTraining(spec, data, recording -> recorded(generation, history.add(recording)));
            prepared.measure();
            prepared.await();
            training = prepared;
            stepLimit = spec.get(Parameters.STEPS);
            stepDueAt = 0;
            publish(now -> now.phase = RunnerPhase.PAUSED);
        } catch (Exception | LinkageError problem) {
            fail(problem);
        }
    }

    private void step() {
        long start = System.nanoTime();
        try {
            String minerBefore = training.session().minerId();
            BatchStatistics batch = training.step();
            int step = training.session().stepsDone();
            rate.count(start);
            stepDueAt = nextDue(start);
            publish(now -> {
                now.step = step;
                now.series.append(batch);
                now.stepsPerSecond = rate.perSecond();
                now.phase = RunnerPhase.RUNNING;
                markStage(minerBefore);
            });
            glanceIfDue(start);
            if (Double.isNaN(batch.loss())) {
                training.await();
                stop(RunnerPhase.DIVERGED);
            } else if (step == stepLimit) {
                training.measure();
                training.await();
                stop(RunnerPhase.FINISHED);
            }
        } catch (RuntimeException problem) {
            fail(problem);
        }
    }

    private long nextDue(long start) {
        lock.lock();
        try {
            // A late step is caught up with only a little: after a pause nobody wants to see a burst.
            return speed == FULL_SPEED ? 0 : Math.max(stepDueAt, start - NANOS / 4) + (long) (NANOS / speed);
        } finally {
            lock.unlock();
        }
    }

    private void markStage(String minerBefore) {
        String minerNow = training.session().minerId();
        boolean chosenByHand = state.spec.get(Parameters.SCHEDULE).isEmpty();
        if (!minerNow.equals(minerBefore) && !chosenByHand) {
            state.add(new SessionEvent(state.step - 1, SessionEvent.Kind.STAGE, List.of(minerNow)));
        }
    }

    private void glanceIfDue(long nanos) {
        if (nanos - glancedAt < GLANCE_EVERY_NANOS) {
            return;
        }
        glancedAt = nanos;
        training.glanceIfIdle(seer(view().generation()));
    }

    private Consumer<EmbeddingSnapshot> seer(int generation) {
        return snapshot -> publish(now -> {
            if (now.generation == generation) {
                now.see(snapshot);
            }
        });
    }

    private void stop(RunnerPhase phase) {
        lock.lock();
        try {
            playing = false;
            singleSteps = 0;
            rate.stop();
            state.phase = phase;
            state.stepsPerSecond = 0;
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable problem) {
        String sentence = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        stop(RunnerPhase.FAILED);
        publish(now -> now.problem = sentence);
        if (training != null) {
            training.close();
            training = null;
        }
    }

    private void recorded(int generation, List<Recording> recordings) {
        publish(now -> {
            if (now.generation == generation) {
                now.record(recordings);
            }
        });
    }
}
