package org.tripletlab.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.Branch;

/** Queue of pending requests from other threads to the training thread of a {@link SessionRunner}. Thread-safe. */
final class RunnerRequests {
    /** Tasks of the training thread. */
    enum Task {
        LOAD,
        CHANGE,
        REWIND,
        BRANCH,
        ADOPT,
        PREVIEW,
        STEP,
        END
    }

    /** Request for a branch at a step, or at the current one; the receiver gets an empty value if there is no run. */
    record Branching(OptionalInt step, Consumer<Optional<Branch>> receiver) {
        /** Answers with the branch, and with none if it cannot be made, so that nobody waits in vain. */
        void answer(Supplier<Optional<Branch>> make) {
            Optional<Branch> made = Optional.empty();
            try {
                made = make.get();
            } finally {
                receiver.accept(made);
            }
        }
    }

    private static final long NANOS = 1_000_000_000L;

    private final Pace pace;
    private final Deque<Branching> branches = new ArrayDeque<>();
    // Asked of a run before it was asked to end: served before its end.
    private final Deque<Branching> lastBranches = new ArrayDeque<>();
    private final Deque<UnaryOperator<ExperimentSpec>> changes = new ArrayDeque<>();
    private UnaryOperator<ExperimentSpec> toLoad;
    private Branch toAdopt;
    private boolean playing;
    private boolean closed;
    private boolean previewRequested;
    private OptionalInt rewind = OptionalInt.empty();
    private int singleSteps;
    private double speed = Playback.FULL_SPEED;
    private long stepDueAt;

    /** Creates an empty queue; {@code pace} is notified of requests at once. */
    RunnerRequests(Pace pace) {
        this.pace = pace;
    }

    /**
     * Requests a restart with an experiment derived from the current one; pending requests for the old run are dropped.
     */
    synchronized void load(UnaryOperator<ExperimentSpec> experiment) {
        UnaryOperator<ExperimentSpec> waiting = toLoad;
        toLoad = waiting == null ? experiment : present -> experiment.apply(waiting.apply(present));
        forgetBranch();
        endOldRun();
        pace.at(0);
        pace.moving(playing);
        notifyAll();
    }

    /** Requests to continue another run, paused. */
    synchronized void adopt(Branch branch) {
        forgetBranch();
        if (closed) {
            branch.close();
            return;
        }
        playing = false;
        toLoad = null;
        toAdopt = branch;
        endOldRun();
        pace.moving(false);
        notifyAll();
    }

    private void forgetBranch() {
        if (toAdopt != null) {
            toAdopt.close();
            toAdopt = null;
        }
    }

    private void endOldRun() {
        lastBranches.addAll(branches);
        branches.clear();
        changes.clear();
        rewind = OptionalInt.empty();
        singleSteps = 0;
        stepDueAt = 0;
    }

    /** Requests a branch for another runner; a run that is still to be continued is one already. */
    synchronized void branch(Branching branching) {
        if (toAdopt != null && branching.step().isEmpty()) {
            branching.answer(() -> Optional.of(toAdopt.copy()));
            return;
        }
        branches.add(branching);
        notifyAll();
    }

    /** Requests a preview of the current step. */
    synchronized void preview() {
        previewRequested = true;
        notifyAll();
    }

    /** Requests a pause and a rewind to a step; of several requests the last one counts. */
    synchronized void rewind(int step) {
        playing = false;
        singleSteps = 0;
        rewind = OptionalInt.of(step);
        pace.moving(false);
        notifyAll();
    }

    /**
     * Requests a restart with training, as one request, so that a refused restart does not cancel a later play request.
     */
    synchronized void begin(UnaryOperator<ExperimentSpec> experiment) {
        playing = true;
        load(experiment);
    }

    synchronized void play(boolean asked) {
        playing = asked;
        pace.moving(asked);
        notifyAll();
    }

    synchronized void stepOnce() {
        playing = false;
        singleSteps++;
        pace.moving(false);
        notifyAll();
    }

    synchronized void setSpeed(double stepsPerSecond) {
        if (!(stepsPerSecond >= 1)) {
            throw new IllegalArgumentException(
                    "The speed must be at least 1 step per second, not " + stepsPerSecond + ".");
        }
        speed = stepsPerSecond;
        stepDueAt = 0;
        notifyAll();
    }

    synchronized void change(UnaryOperator<ExperimentSpec> change) {
        changes.add(change);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        forgetBranch();
        endOldRun();
        pace.moving(false);
        notifyAll();
    }

    /** Drops all pending steps, because the run has ended. Requests for the next run are kept. */
    synchronized void stop() {
        if (toLoad == null) {
            playing = false;
            singleSteps = 0;
            pace.moving(false);
        }
    }

    /** Tells whether it trains, or will train once possible. */
    synchronized boolean isPlaying() {
        return playing;
    }

    /**
     * Waits for the next task.
     *
     * @param there whether there is a session
     * @param ready whether it can be changed and stepped
     * @param rest called before each wait for requests, but not before a wait for the next step's time
     */
    synchronized Task next(boolean there, boolean ready, Runnable rest) throws InterruptedException {
        while (true) {
            if (!lastBranches.isEmpty()) {
                return Task.BRANCH;
            }
            if (closed) {
                return Task.END;
            }
            if (toLoad != null) {
                return Task.LOAD;
            }
            if (toAdopt != null) {
                return Task.ADOPT;
            }
            if (!branches.isEmpty()) {
                return Task.BRANCH;
            }
            if (there && rewind.isPresent()) {
                return Task.REWIND;
            }
            if (there && previewRequested) {
                previewRequested = false;
                return Task.PREVIEW;
            }
            if (ready && !changes.isEmpty()) {
                return Task.CHANGE;
            }
            if (ready && singleSteps > 0) {
                singleSteps--;
                return Task.STEP;
            }
            if (ready && playing) {
                long now = System.nanoTime();
                boolean due = now >= stepDueAt || pace.isBehind();
                if (due && pace.mayStep()) {
                    // Only a small delay is caught up, to avoid a burst of steps after a pause.
                    stepDueAt = speed == Playback.FULL_SPEED
                            ? 0
                            : Math.max(stepDueAt, now - NANOS / 4) + (long) (NANOS / speed);
                    return Task.STEP;
                }
                // One millisecond is the smallest timeout: 0 would wait without limit. Other runners are polled with
                // this timeout, because a notification would need both locks.
                wait(due ? 1 : Math.max(1, (stepDueAt - now) / 1_000_000));
            } else {
                // Other runners must not wait for a run that cannot continue.
                pace.moving(false);
                rest.run();
                wait();
            }
        }
    }

    /** Returns the requested experiment, derived from the current one. */
    synchronized ExperimentSpec takeLoad(ExperimentSpec present) {
        ExperimentSpec next = toLoad.apply(present);
        toLoad = null;
        return next;
    }

    synchronized Branch takeAdoption() {
        Branch branch = toAdopt;
        toAdopt = null;
        return branch;
    }

    synchronized Branching takeBranching() {
        return lastBranches.isEmpty() ? branches.remove() : lastBranches.remove();
    }

    synchronized int takeRewind() {
        int step = rewind.orElseThrow();
        rewind = OptionalInt.empty();
        return step;
    }

    synchronized UnaryOperator<ExperimentSpec> takeChange() {
        return changes.remove();
    }
}
