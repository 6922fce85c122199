package org.tripletlab.history;

import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.training.Checkpoint;

/**
 * A run up to one of its recorded steps, or to where it stands, from which another runner can go on, bit for bit until something is changed.
 * Whoever is given one closes it, having gone on from it or not.
 */
public final class Branch implements AutoCloseable {
    private final RunnerView view;
    private final RecordedHistory history;
    private final HistoryEntry then;
    private final Replay.Notes notes;
    private final Optional<Checkpoint> present;

    /**
     * Puts together what is needed.
     *
     * @param view the run as it was seen when it was branched off, with all that came after the step
     * @param history the recordings up to the step
     * @param then the recording of the step
     * @param notes what brings a session to the step
     * @param present where the run stands beyond the step, if that is where to go on
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

    /** Returns the run as it was seen when it was branched off. */
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

    /** Returns what brings a session to its step. */
    public Replay.Notes notes() {
        return notes;
    }

    /** Returns where the run stands beyond the step, if that is where to go on. */
    public Optional<Checkpoint> present() {
        return present;
    }

    /** Returns the experiment with which the run began. */
    public ExperimentSpec begunWith() {
        return history.recordings().get(0).spec();
    }

    /** Returns the step from which it goes on. */
    public int step() {
        return present.map(Checkpoint::step)
                .orElseGet(() -> then.recording().measurement().step());
    }

    /** Returns the same to go on from once more; each is closed by itself. */
    public Branch copy() {
        return new Branch(
                view, history.copy(), then, new Replay.Notes(notes.checkpoints().copy(), notes.decisions()), present);
    }

    /** Gives up what brings a session to the step; a session that has gone there is not concerned. */
    @Override
    public void close() {
        notes.close();
    }
}
