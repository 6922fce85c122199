package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.Hindsight;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/**
 * Data of one lane for a worksheet.
 *
 * @param lane the lane
 * @param title what it is called, without its letter
 * @param recordings every recorded step
 * @param shown the steps that are shown as spheres and in the table: the first, the last, where it collapses, and one or two between,
 *     if there are so many; all finite
 */
record LaneFacts(LaneRecord lane, String title, List<Recording> recordings, List<Recording> shown) {
    private static final int MOST_SHOWN = 4;

    /**
     * Returns the facts of a lane.
     *
     * @param collapse the step to show if the lane itself does not collapse: that at which another one does
     */
    static LaneFacts of(LaneRecord lane, String title, OptionalInt collapse) throws IOException {
        List<Recording> recordings = Hindsight.of(lane.view().recordings());
        List<Recording> finite = recordings.stream()
                .filter(recording -> recording.measurement().probe().finite())
                .toList();
        if (finite.isEmpty()) {
            throw new ExportException(Message.of("export.failed.no-step", String.valueOf(lane.letter())));
        }
        OptionalInt own = firstCollapse(List.of(lane));
        return new LaneFacts(lane, title, recordings, chosen(finite, own.isPresent() ? own : collapse));
    }

    private static List<Recording> chosen(List<Recording> finite, OptionalInt collapse) {
        int last = finite.size() - 1;
        SortedSet<Integer> places = new TreeSet<>(List.of(0, last));
        collapse.ifPresent(step -> places.add(nearest(finite, step)));
        while (places.size() < Math.min(MOST_SHOWN, finite.size())) {
            // The widest gap is halved, or cut into three if only the ends are there.
            int gap = widest(places);
            int end = places.tailSet(gap + 1).first();
            int pieces = places.size() == 2 ? MOST_SHOWN - 1 : 2;
            for (int piece = 1; piece < pieces; piece++) {
                places.add(gap + Math.round((float) piece * (end - gap) / pieces));
            }
        }
        return places.stream().map(finite::get).toList();
    }

    /** Returns the place after which no other one follows for the longest time. */
    private static int widest(SortedSet<Integer> places) {
        int before = places.first();
        int found = before;
        int length = 0;
        for (int place : places) {
            if (place - before > length) {
                length = place - before;
                found = before;
            }
            before = place;
        }
        return found;
    }

    private static int nearest(List<Recording> finite, int step) {
        int best = 0;
        for (int i = 1; i < finite.size(); i++) {
            best = Math.abs(step(finite.get(i)) - step) < Math.abs(step(finite.get(best)) - step) ? i : best;
        }
        return best;
    }

    /** Returns the first step at which one of some lanes collapses. */
    static OptionalInt firstCollapse(List<LaneRecord> lanes) {
        return lanes.stream()
                .map(lane -> lane.view().recordings())
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1).measurement().diagnosis().collapsedAtStep())
                .flatMapToInt(OptionalInt::stream)
                .min();
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
