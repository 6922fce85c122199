package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/**
 * Data of one lane for a worksheet.
 *
 * @param lane the lane
 * @param title what it is called, without its letter
 * @param recordings every recorded step
 * @param shown the steps that are shown as spheres and in the table: the first, the last and two between, if there are so many;
 *     all finite
 */
record LaneFacts(LaneRecord lane, String title, List<Recording> recordings, List<Recording> shown) {
    private static final int MOST_SHOWN = 4;

    static LaneFacts of(LaneRecord lane, String title) throws IOException {
        List<Recording> recordings = List.copyOf(lane.view().recordings());
        List<Recording> finite = recordings.stream()
                .filter(recording -> recording.measurement().probe().finite())
                .toList();
        if (finite.isEmpty()) {
            throw new ExportException(Message.of("export.failed.no-step", String.valueOf(lane.letter())));
        }
        int count = Math.min(MOST_SHOWN, finite.size());
        List<Recording> shown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shown.add(finite.get(count == 1 ? 0 : Math.round((float) i * (finite.size() - 1) / (count - 1))));
        }
        return new LaneFacts(lane, title, recordings, List.copyOf(shown));
    }

    char letter() {
        return lane.letter();
    }

    /** Returns the letter and what the lane is called. */
    String name() {
        return lane.letter() + " · " + title;
    }

    /** Returns the last recorded step that is finite. */
    Recording last() {
        return shown.get(shown.size() - 1);
    }

    double last(Fact number) {
        return number.of(last());
    }

    boolean diverged() {
        return state(recordings.get(recordings.size() - 1)) == SessionState.DIVERGED;
    }

    /** Tells whether it lies at one point at the end. */
    boolean endsCollapsed() {
        return state(last()) == SessionState.COLLAPSED;
    }

    /** Returns the step of its first collapse, the one that verdict, charts and tables name. */
    OptionalInt collapsedAt() {
        return last().measurement().diagnosis().collapsedAtStep();
    }

    double[] steps() {
        return recordings.stream()
                .mapToDouble(recording -> recording.measurement().step())
                .toArray();
    }

    double[] values(Fact number) {
        return recordings.stream().mapToDouble(number::of).toArray();
    }

    /** Returns the first recorded step at which a number is defined and nothing is larger; empty if it never is. */
    java.util.Optional<Recording> largest(Fact number) {
        return recordings.stream()
                .filter(recording -> Double.isFinite(number.of(recording)))
                .reduce((best, next) -> number.of(next) > number.of(best) ? next : best);
    }

    static SessionState state(Recording recording) {
        return recording.measurement().diagnosis().state();
    }

    static int step(Recording recording) {
        return recording.measurement().step();
    }
}
