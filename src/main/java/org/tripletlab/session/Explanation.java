package org.tripletlab.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tripletlab.metric.Measurement;
import org.tripletlab.metric.ProbeStatistics;
import org.tripletlab.metric.SessionNote;

/** Names the sentences that explain a recording, with the evidence as their arguments. */
public final class Explanation {
    private Explanation() {}

    /**
     * Returns the sentence for the state: {@code state.<id>.sentence} with the arguments, in this order: {0} probe images,
     * {1} step, {2} R̄, {3} smallest angle in degrees, {4} bound in degrees, {5} nearest-axis accuracy in [0, 1],
     * {6} 95th percentile of pair angles in degrees, {7} loss, {8} margin, {9} step of the first collapse or -1,
     * {10} merged classes, joined by commas. Undefined numbers are NaN.
     */
    public static Notice state(Recording recording, ProbeSet probe) {
        Measurement measurement = recording.measurement();
        ProbeStatistics numbers = measurement.probe();
        return Notice.of(
                "state." + measurement.diagnosis().state().id() + ".sentence",
                probe.count(),
                measurement.step(),
                numbers.meanResultantLength(),
                numbers.smallestAngleDegrees(),
                numbers.tammesBoundDegrees(),
                numbers.nearestAxisAccuracy(),
                numbers.pairAngleP95Degrees(),
                measurement.batch() == null ? Double.NaN : measurement.batch().loss(),
                recording.collapseFloor(),
                measurement.diagnosis().collapsedAtStep().orElse(-1),
                Arrays.stream(numbers.mergedClasses())
                        .mapToObj(label -> probe.classNames().get(label))
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the sentences of the notes: {@code note.<id>.sentence} with {0} loss, {1} margin, {2} mined, {3} active share. */
    public static List<Notice> notes(Recording recording) {
        Measurement measurement = recording.measurement();
        List<Notice> notices = new ArrayList<>();
        for (SessionNote note : measurement.diagnosis().notes()) {
            notices.add(Notice.of(
                    "note." + note.id() + ".sentence",
                    measurement.batch().loss(),
                    recording.collapseFloor(),
                    measurement.batch().minedCount(),
                    measurement.batch().activeFraction()));
        }
        return notices;
    }
}
