package org.tripletlab.export.picture;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.Hindsight;

/** Lane and recording selected by a request. */
final class SelectedLane {
    private SelectedLane() {}

    /**
     * Returns the place of the lane that is asked for.
     *
     * @throws IllegalArgumentException with one sentence if there is no such lane
     */
    static int lane(List<LaneRecord> lanes, PictureRequest request) {
        if (request.subject().lane().isEmpty()) {
            return 0;
        }
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).letter() == request.subject().lane().get()) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no lane "
                + request.subject().lane().get() + " here. Choose one of "
                + lanes.stream().map(lane -> String.valueOf(lane.letter())).collect(Collectors.joining(", ")) + ".");
    }

    /** Returns the recordings up to a step, oldest first; at least the first. */
    static List<Recording> upTo(LaneRecord lane, OptionalInt step) {
        List<Recording> all = Hindsight.of(lane.view().recordings());
        int count = 1;
        while (count < all.size()
                && (step.isEmpty() || all.get(count).measurement().step() <= step.getAsInt())) {
            count++;
        }
        return all.subList(0, count);
    }

    /** Returns the last recording up to a step. */
    static Recording at(LaneRecord lane, OptionalInt step) {
        List<Recording> before = upTo(lane, step);
        return before.get(before.size() - 1);
    }

    /** Tells whether there is anything to draw. */
    static boolean isFinite(Recording recording) {
        for (float value : recording.snapshot().unit()) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
