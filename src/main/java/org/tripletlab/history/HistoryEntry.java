package org.tripletlab.history;

import java.util.List;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * A recording and what the diagnosis looked back at: after a rewind it must see the same again, whatever was thinned.
 *
 * @param recording what was recorded
 * @param recent the measurements before it and its own, oldest first
 */
public record HistoryEntry(Recording recording, List<Measurement> recent) {
    /** Copies the list. */
    public HistoryEntry {
        recent = List.copyOf(recent);
    }
}
