package org.tripletlab.metric.diagnosis;

import java.util.List;
import java.util.OptionalInt;

/**
 * State of a run, with notes.
 *
 * @param state the first state that holds
 * @param collapsedAtStep the first measured step of the first collapse; kept after a rescue
 * @param notes notes that hold now, in the order of {@link SessionNote}
 */
public record Diagnosis(SessionState state, OptionalInt collapsedAtStep, List<SessionNote> notes) {
    /** Copies the notes. */
    public Diagnosis {
        notes = List.copyOf(notes);
    }
}
