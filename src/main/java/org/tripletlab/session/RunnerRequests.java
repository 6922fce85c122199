package org.tripletlab.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What people asked a {@link SessionRunner} for and its training thread has not done yet. Safe for use by both. */
final class RunnerRequests {
    /** What the training thread is to do next. */
    enum Task {
        LOAD,
        CHANGE,
        REWIND,
        STEP,
        END
    }

    private static final long NANOS = 1_000_000_000L;

    private final Deque<UnaryOperator<ExperimentSpec>> changes = new ArrayDeque<>();
    private UnaryOperator<ExperimentSpec> toLoad;
    private boolean playing;
    private boolean closed;
    private OptionalInt rewind = OptionalInt.empty();
    private int singleSteps;
    private double speed = Playback.FULL_SPEED;
    private long stepDueAt;

    /** Asks to begin anew with what this makes of the present experiment; what was asked of the old run is forgotten. */
    synchronized void load(UnaryOperator<ExperimentSpec> experiment) {
        UnaryOperator<ExperimentSpec> waiting = toLoad;
        toLoad = waiting == null ? experiment : present -> experiment.apply(waiting.apply(present));
        changes.clear();
        rewind = OptionalInt.empty();
        singleSteps = 0;
        stepDueAt = 0;
        notifyAll();
    }

    /** Asks to pause and go back to a step; of several asked for, the last holds. */
    synchronized void rewind(int step) {
        playing = false;
        singleSteps = 0;
        rewind = OptionalInt.of(step);
        notifyAll();
    }

    /** Asks to begin anew and to train: in one, so that a refusal of the first is none of a play that comes after it. */
    synchronized void begin(UnaryOperator<ExperimentSpec> experiment) {
        playing = true;
        load(experiment);
    }

    synchronized void play(boolean asked) {
        playing = asked;
        notifyAll();
    }

    synchronized void stepOnce() {
        playing = false;
        singleSteps++;
        notifyAll();
    }

    synchronized void setSpeed(double stepsPerSecond) {
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
        notifyAll();
    }

    /** Forgets every step asked for: the run came to an end. What was asked for the next run meanwhile stays. */
    synchronized void stop() {
        if (toLoad == null) {
            playing = false;
            singleSteps = 0;
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
            if (there && rewind.isPresent()) {
                return Task.REWIND;
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
                if (now >= stepDueAt) {
                    // A late step is caught up with only a little: after a pause nobody wants to see a burst.
                    stepDueAt = speed == Playback.FULL_SPEED
                            ? 0
                            : Math.max(stepDueAt, now - NANOS / 4) + (long) (NANOS / speed);
                    return Task.STEP;
                }
                // A millisecond is the least that waits: 0 would mean for ever.
                wait(Math.max(1, (stepDueAt - now) / 1_000_000));
            } else {
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

    synchronized int takeRewind() {
        int step = rewind.orElseThrow();
        rewind = OptionalInt.empty();
        return step;
    }

    synchronized UnaryOperator<ExperimentSpec> takeChange() {
        return changes.remove();
    }
}
