package org.tripletlab.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.Branch;

/** What people asked a {@link SessionRunner} for and its training thread has not done yet. Safe for use by both. */
final class RunnerRequests {
    /** What the training thread is to do next. */
    enum Task {
        LOAD,
        CHANGE,
        REWIND,
        BRANCH,
        ADOPT,
        LOOK,
        STEP,
        END
    }

    /** That somebody shall go on from a step of this one, or from where it stands; hears of it if there is no run. */
    record Branching(OptionalInt step, Consumer<Optional<Branch>> receiver) {}

    private static final long NANOS = 1_000_000_000L;

    private final Pace pace;
    private final Deque<Branching> branches = new ArrayDeque<>();
    private final Deque<UnaryOperator<ExperimentSpec>> changes = new ArrayDeque<>();
    private UnaryOperator<ExperimentSpec> toLoad;
    private Branch toAdopt;
    private boolean playing;
    private boolean closed;
    private boolean look;
    private OptionalInt rewind = OptionalInt.empty();
    private int singleSteps;
    private double speed = Playback.FULL_SPEED;
    private long stepDueAt;

    /** Starts without any; {@code pace} hears at once what they mean for it. */
    RunnerRequests(Pace pace) {
        this.pace = pace;
    }

    /** Asks to begin anew with what this makes of the present experiment; what was asked of the old run is forgotten. */
    synchronized void load(UnaryOperator<ExperimentSpec> experiment) {
        UnaryOperator<ExperimentSpec> waiting = toLoad;
        toLoad = waiting == null ? experiment : present -> experiment.apply(waiting.apply(present));
        forgetBranch();
        forgetOldRun();
        pace.at(0);
        pace.moving(playing);
        notifyAll();
    }

    /** Asks to go on where another run stood, and to wait there. */
    synchronized void adopt(Branch branch) {
        forgetBranch();
        if (closed) {
            branch.close();
            return;
        }
        playing = false;
        toLoad = null;
        toAdopt = branch;
        forgetOldRun();
        pace.moving(false);
        notifyAll();
    }

    private void forgetBranch() {
        if (toAdopt != null) {
            toAdopt.close();
            toAdopt = null;
        }
    }

    private void forgetOldRun() {
        changes.clear();
        rewind = OptionalInt.empty();
        singleSteps = 0;
        stepDueAt = 0;
    }

    /** Asks to hand out what another runner needs to go on from a step. */
    synchronized void branch(Branching branching) {
        branches.add(branching);
        notifyAll();
    }

    /** Asks to look at the present step once more. */
    synchronized void look() {
        look = true;
        notifyAll();
    }

    /** Asks to pause and go back to a step; of several asked for, the last holds. */
    synchronized void rewind(int step) {
        playing = false;
        singleSteps = 0;
        rewind = OptionalInt.of(step);
        pace.moving(false);
        notifyAll();
    }

    /** Asks to begin anew and to train: in one, so that a refusal of the first is none of a play that comes after it. */
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
                    "The speed must be at least 1 step a second, not " + stepsPerSecond + ".");
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
        pace.moving(false);
        notifyAll();
    }

    /** Forgets every step asked for: the run came to an end. What was asked for the next run meanwhile stays. */
    synchronized void stop() {
        if (toLoad == null) {
            playing = false;
            singleSteps = 0;
            pace.moving(false);
        }
    }

    /** Tells whether it trains, or will as soon as it can. */
    synchronized boolean isPlaying() {
        return playing;
    }

    /**
     * Waits until there is something to do.
     *
     * @param there whether there is a session
     * @param ready whether it can change and step
     * @param rest called each time before waiting for people, not before waiting for the next step's time
     */
    synchronized Task next(boolean there, boolean ready, Runnable rest) throws InterruptedException {
        while (true) {
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
            if (there && look) {
                look = false;
                return Task.LOOK;
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
                    // A late step is caught up with only a little: after a pause nobody wants to see a burst.
                    stepDueAt = speed == Playback.FULL_SPEED
                            ? 0
                            : Math.max(stepDueAt, now - NANOS / 4) + (long) (NANOS / speed);
                    return Task.STEP;
                }
                // A millisecond is the least that waits: 0 would mean for ever. Others are waited for in such bits, for
                // to be woken by them would take both their lock and this one.
                wait(due ? 1 : Math.max(1, (stepDueAt - now) / 1_000_000));
            } else {
                // Nobody shall wait for a run that cannot go on.
                pace.moving(false);
                rest.run();
                wait();
            }
        }
    }

    /** Returns the experiment to begin, made from the present one. */
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
        return branches.remove();
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
