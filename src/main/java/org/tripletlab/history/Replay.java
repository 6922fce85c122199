package org.tripletlab.history;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.training.Checkpoint;
import org.tripletlab.training.Decision;
import org.tripletlab.training.StagePosition;
import org.tripletlab.training.TrainingSession;

/**
 * Rewinding of a session: from the nearest checkpoint before a step, by repeating the training steps. Changes by the
 * user and stages ended by measurements are recorded as decisions, because they follow from neither seed nor step.
 *
 * <p>Belongs to the training thread.
 */
public final class Replay implements AutoCloseable {
    // Processor time, not wall time: the spacing of checkpoints must not depend on other load of the machine.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TrainingSession session;
    private Checkpoints checkpoints;
    private List<Decision> decisions = new ArrayList<>();
    private StagePosition stage;
    private long nanos;

    /** Checkpoints and decisions that bring another session of the same experiment to the same steps. */
    public record Notes(Checkpoints checkpoints, List<Decision> decisions) implements AutoCloseable {
        @Override
        public void close() {
            checkpoints.close();
        }
    }

    /**
     * Starts with a session at step 0.
     *
     * @param checkpoints empty list of checkpoints
     */
    public Replay(TrainingSession session, Checkpoints checkpoints) {
        this.session = session;
        this.checkpoints = checkpoints;
        this.stage = session.stage();
    }

    /** Returns a copy of the checkpoints and decisions so far, to be closed. */
    public Notes notes() {
        return new Notes(checkpoints.copy(), List.copyOf(decisions));
    }

    /**
     * Takes over the checkpoints and decisions of another replay of the same experiment; {@link #to} then reaches the
     * same steps.
     */
    public void adopt(Notes notes) {
        checkpoints.close();
        checkpoints = notes.checkpoints().copy();
        decisions = new ArrayList<>(notes.decisions());
    }

    /** Performs a step and adds up its work, the cost of repeating it. */
    public BatchStatistics step() {
        long start = workNanos();
        BatchStatistics batch = session.step();
        nanos += workNanos() - start;
        return batch;
    }

    private static long workNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Stores a checkpoint of the current step. */
    public void keep() {
        if (checkpoints.areKept()) {
            checkpoints.add(session.checkpoint(), nanos);
        }
    }

    /** Records that the experiment was changed at the current step. */
    public void noteChange() {
        note();
    }

    /** Records the current stage if a measurement has just ended the previous one. */
    public void noteStage() {
        if (!session.stage().equals(stage)) {
            note();
        }
    }

    private void note() {
        stage = session.stage();
        decisions.add(new Decision(session.stepsDone(), session.spec(), stage));
    }

    /**
     * Rewinds to a step, to its state before any change made at that step.
     *
     * @throws IllegalStateException if there is no checkpoint
     */
    public void to(int step) {
        StoredCheckpoint last = checkpoints.backTo(step);
        decisions.removeIf(decision -> decision.step() >= step);
        session.restore(last.checkpoint());
        nanos = last.nanos();
        while (session.stepsDone() < step) {
            int done = session.stepsDone();
            decisions.stream().filter(decision -> decision.step() == done).forEach(decision -> {
                session.change(decision.spec());
                session.restoreStage(decision.stage());
            });
            step();
        }
        stage = session.stage();
        if (last.checkpoint().step() < step) {
            // A step rewound to once is likely to be rewound to again.
            keep();
        }
    }

    /** Restores a checkpoint of this experiment that is later than all stored ones. */
    public void to(Checkpoint present) {
        session.restore(present);
        nanos = checkpoints.lastNanos();
        stage = session.stage();
    }

    /** Releases all checkpoints. */
    @Override
    public void close() {
        checkpoints.close();
    }
}
