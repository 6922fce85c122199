package org.tripletlab.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Brings a session back to a step that it has passed: to the nearest checkpoint before it, and from there by doing the steps
 * again. What people and measurements decided on the way is noted, because it follows from neither seed nor step.
 *
 * <p>Belongs to the training thread.
 */
final class Replay {
    /** What holds from a step on: by a change of somebody's, or by a measurement that ended a stage. */
    record Decision(int step, ExperimentSpec spec, StageProgress.Position stage) {}

    private final TrainingSession session;
    private final boolean kept;
    private ThinnedList<Checkpoint> checkpoints;
    private List<Decision> decisions = new ArrayList<>();
    private StageProgress.Position stage;

    /** What was kept and noted, to bring another session of the same experiment to the same steps. */
    record Notes(ThinnedList<Checkpoint> checkpoints, List<Decision> decisions) {}

    /**
     * Begins with a session that stands at step 0.
     *
     * @param bound bytes that checkpoints may take; 0 at first for none
     */
    Replay(TrainingSession session, LongSupplier bound) {
        this.session = session;
        this.kept = bound.getAsLong() > 0;
        this.checkpoints = new ThinnedList<>(bound, Checkpoint::bytes);
        this.stage = session.stage();
    }

    /** Returns a copy of what was kept and noted so far. */
    Notes notes() {
        return new Notes(checkpoints.copy(), List.copyOf(decisions));
    }

    /** Takes what another replay of the same experiment kept and noted; {@link #to} then reaches the same steps. */
    void adopt(Notes notes) {
        checkpoints = notes.checkpoints().copy();
        decisions = new ArrayList<>(notes.decisions());
    }

    /** Keeps the present step to come back to. */
    void keep() {
        if (kept) {
            checkpoints.add(session.checkpoint());
        }
    }

    /** Notes that the experiment was changed at the present step. */
    void noteChange() {
        note();
    }

    /** Notes the present stage if a measurement has just ended the one before. */
    void noteStage() {
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
    void to(int step) {
        checkpoints.cutAfter(checkpoint -> checkpoint.step() <= step);
        List<Checkpoint> before = checkpoints.items();
        if (before.isEmpty()) {
            throw new IllegalStateException("There is no checkpoint to go back to.");
        }
        decisions.removeIf(decision -> decision.step() >= step);
        session.restore(before.get(before.size() - 1));
        while (session.stepsDone() < step) {
            int done = session.stepsDone();
            decisions.stream().filter(decision -> decision.step() == done).forEach(decision -> {
                session.change(decision.spec());
                session.restoreStage(decision.stage());
            });
            session.step();
        }
        stage = session.stage();
    }
}
