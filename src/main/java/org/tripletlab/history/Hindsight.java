package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;

/**
 * Recordings as they are displayed once the later ones are known.
 *
 * <p>A collapse is certain only at its third measurement, and the first two are recorded as collapsing. Event, verdict and worksheet
 * name the first of the three, so colours and words of these recordings have to say collapsed, too. Files keep what was recorded.
 */
public final class Hindsight {
    private Hindsight() {}

    /** Returns all recordings of a run with the states that are known now. */
    public static List<Recording> of(List<Recording> recordings) {
        List<Recording> known = new ArrayList<>(recordings);
        for (int i = recordings.size() - 2; i >= 0; i--) {
            Recording later = known.get(i + 1);
            if (state(later) == SessionState.COLLAPSED && lasts(recordings.get(i))) {
                known.set(i, collapsed(recordings.get(i), later));
            }
        }
        return known;
    }

    /** Returns one of the recordings of a run with the state that is known now; itself if that is the recorded one. */
    public static Recording of(Recording recording, List<Recording> recordings) {
        if (!lasts(recording)) {
            return recording;
        }
        for (Recording later : recordings) {
            if (later.measurement().step() > recording.measurement().step()) {
                if (state(later) == SessionState.COLLAPSED) {
                    return collapsed(recording, later);
                }
                if (!lasts(later)) {
                    return recording;
                }
            }
        }
        return recording;
    }

    /** Tells whether it is collapsed if the next recording is. */
    private static boolean lasts(Recording recording) {
        return state(recording) == SessionState.COLLAPSING
                && recording.measurement().step() > DiagnosisThresholds.WARM_UP_STEPS
                && recording.measurement().probe().meanResultantLength() >= DiagnosisThresholds.COLLAPSED_RESULTANT;
    }

    private static Recording collapsed(Recording recording, Recording later) {
        Measurement measured = recording.measurement();
        Diagnosis diagnosis = new Diagnosis(
                SessionState.COLLAPSED,
                later.measurement().diagnosis().collapsedAtStep(),
                measured.diagnosis().notes());
        return new Recording(
                recording.spec(),
                recording.miner(),
                recording.collapseFloor(),
                new Measurement(measured.step(), measured.batch(), measured.probe(), diagnosis),
                recording.snapshot());
    }

    private static SessionState state(Recording recording) {
        return recording.measurement().diagnosis().state();
    }
}
