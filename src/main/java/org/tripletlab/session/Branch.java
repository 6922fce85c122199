package org.tripletlab.session;

/**
 * A run up to one of its recorded steps, from which another runner can go on, bit for bit until something is changed.
 * Whoever is given one closes it, having gone on from it or not.
 */
public final class Branch implements AutoCloseable {
    private final RunnerView view;
    private final RecordedHistory history;
    private final RecordedHistory.Entry then;
    private final Replay.Notes notes;

    /**
     * Puts together what is needed.
     *
     * @param view the run as it was seen when it was branched off, with all that came after the step
     * @param history the recordings up to the step
     * @param then the recording of the step
     * @param notes what brings a session to the step
     */
    Branch(RunnerView view, RecordedHistory history, RecordedHistory.Entry then, Replay.Notes notes) {
        this.view = view;
        this.history = history;
        this.then = then;
        this.notes = notes;
    }

    RunnerView view() {
        return view;
    }

    RecordedHistory history() {
        return history;
    }

    RecordedHistory.Entry then() {
        return then;
    }

    Replay.Notes notes() {
        return notes;
    }

    /** Returns the experiment with which the run began. */
    ExperimentSpec begunWith() {
        return history.recordings().get(0).spec();
    }

    /** Returns the step from which it goes on. */
    int step() {
        return then.recording().measurement().step();
    }

    /** Gives up what brings a session to the step; a session that has gone there is not concerned. */
    @Override
    public void close() {
        notes.close();
    }
}
