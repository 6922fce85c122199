package org.tripletlab.history;

import java.util.List;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * A recording with the measurements that its diagnosis depended on: after a rewind they must be the same, independent
 * of thinning.
 *
 * @param recording the recording
 * @param recent the measurements before it and its own, oldest first
 */
public record HistoryEntry(Recording recording, List<Measurement> recent) {
    /** Copies the list. */
    public HistoryEntry {
        recent = List.copyOf(recent);
    }
}
