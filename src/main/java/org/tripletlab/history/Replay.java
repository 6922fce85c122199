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
 * Brings a session back to a step that it has passed: to the nearest checkpoint before it, and from there by doing the steps
 * again. What people and measurements decided on the way is noted, because it follows from neither seed nor step.
 *
 * <p>Belongs to the training thread.
 */
public final class Replay implements AutoCloseable {
    // Not the time of day: how far apart checkpoints lie shall not hang on what else the machine does meanwhile.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TrainingSession session;
    private Checkpoints checkpoints;
    private List<Decision> decisions = new ArrayList<>();
    private StagePosition stage;
    private long nanos;

    /** What was kept and noted, to bring another session of the same experiment to the same steps. */
    public record Notes(Checkpoints checkpoints, List<Decision> decisions) implements AutoCloseable {
        @Override
        public void close() {
            checkpoints.close();
        }
    }

    /**
     * Begins with a session that stands at step 0.
     *
     * @param checkpoints keeps them; none yet
     */
    public Replay(TrainingSession session, Checkpoints checkpoints) {
        this.session = session;
        this.checkpoints = checkpoints;
        this.stage = session.stage();
    }

    /** Returns a copy of what was kept and noted so far, to be closed. */
    public Notes notes() {
        return new Notes(checkpoints.copy(), List.copyOf(decisions));
    }

    /** Takes what another replay of the same experiment kept and noted; {@link #to} then reaches the same steps. */
    public void adopt(Notes notes) {
        checkpoints.close();
        checkpoints = notes.checkpoints().copy();
        decisions = new ArrayList<>(notes.decisions());
    }

    /** Does a step and counts the work, for as much it would take again. */
    public BatchStatistics step() {
        long start = workNanos();
        BatchStatistics batch = session.step();
        nanos += workNanos() - start;
        return batch;
    }

    private static long workNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Keeps the present step to come back to. */
    public void keep() {
        if (checkpoints.areKept()) {
            checkpoints.add(session.checkpoint(), nanos);
        }
    }

    /** Notes that the experiment was changed at the present step. */
    public void noteChange() {
        note();
    }

    /** Notes the present stage if a measurement has just ended the one before. */
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
     * Goes back to a step, to what it was before anything was changed there.
     *
     * @throws IllegalStateException if nothing was kept
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
            // Whoever went there once may do so again.
            keep();
        }
    }

    /** Goes to a checkpoint of this experiment that lies after all that is kept. */
    public void to(Checkpoint present) {
        session.restore(present);
        nanos = checkpoints.lastNanos();
        stage = session.stage();
    }

    /** Forgets all that was kept. */
    @Override
    public void close() {
        checkpoints.close();
    }
}
