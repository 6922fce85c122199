package org.tripletlab.history;

import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.training.Checkpoint;

/**
 * State of a run at one of its recorded steps, or at its current one, from which another runner continues with
 * identical results until a setting is changed. The receiver must close it, whether or not it was used.
 */
public final class Branch implements AutoCloseable {
    private final RunnerView view;
    private final RecordedHistory history;
    private final HistoryEntry then;
    private final Replay.Notes notes;
    private final Optional<Checkpoint> present;

    /**
     * Creates a branch.
     *
     * @param view the run as displayed at the time of branching, including everything after the step
     * @param history the recordings up to the step
     * @param then the recording of the step
     * @param notes data that brings a session to the step
     * @param present the current state of the run beyond the step, if the branch continues from there
     */
    public Branch(
            RunnerView view,
            RecordedHistory history,
            HistoryEntry then,
            Replay.Notes notes,
            Optional<Checkpoint> present) {
        this.view = view;
        this.history = history;
        this.then = then;
        this.notes = notes;
        this.present = present;
    }

    /** Returns the run as displayed at the time of branching. */
    public RunnerView view() {
        return view;
    }

    /** Returns the recordings up to its step. */
    public RecordedHistory history() {
        return history;
    }

    /** Returns the recording of its step. */
    public HistoryEntry then() {
        return then;
    }

    /** Returns the data that brings a session to its step. */
    public Replay.Notes notes() {
        return notes;
    }

    /** Returns the current state of the run beyond the step, if the branch continues from there. */
    public Optional<Checkpoint> present() {
        return present;
    }

    /** Returns the initial experiment of the run. */
    public ExperimentSpec begunWith() {
        return history.recordings().get(0).spec();
    }

    /** Returns the step at which the branch continues. */
    public int step() {
        return present.map(Checkpoint::step)
                .orElseGet(() -> then.recording().measurement().step());
    }

    /** Returns the approximate memory that it keeps in use, in bytes. */
    public long bytes() {
        return history.bytes()
                + notes.checkpoints().bytesInMemory()
                + present.map(Checkpoint::bytes).orElse(0L);
    }

    /** Returns an independent copy, to be closed separately. */
    public Branch copy() {
        return new Branch(
                view, history.copy(), then, new Replay.Notes(notes.checkpoints().copy(), notes.decisions()), present);
    }

    /** Releases the data that brings a session to the step; a session that has used it is not affected. */
    @Override
    public void close() {
        notes.close();
    }
}
