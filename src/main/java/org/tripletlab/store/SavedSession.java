package org.tripletlab.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.SavedLane;

/**
 * All that a session file holds.
 *
 * @param lanes from left to right, one to {@link ComparisonSpec#MOST}
 * @param chosen the letter of the lane that was chosen
 * @param sameStart whether the lanes share images, batches and seed
 * @param enrolment who was enrolled; empty if nobody
 * @param drawing what was on the pad; empty if nothing
 * @param window how the window looked, by words of its own: camera, panes; anything may be missing
 * @param thumbnail a small picture of it as PNG; empty if there is none
 */
public record SavedSession(
        List<SavedLane> lanes,
        char chosen,
        boolean sameStart,
        Optional<EnrolmentFile.Content> enrolment,
        Optional<SavedDrawing> drawing,
        Map<String, String> window,
        byte[] thumbnail) {
    /** Copies the collections. */
    public SavedSession {
        lanes = List.copyOf(lanes);
        window = Map.copyOf(window);
    }

    /** Makes a session of lanes alone. */
    public SavedSession(List<SavedLane> lanes) {
        this(lanes, lanes.get(0).letter(), true, Optional.empty(), Optional.empty(), Map.of(), new byte[0]);
    }

    /** Returns the same with another lane in the place of the one with its letter. */
    public SavedSession with(SavedLane lane) {
        List<SavedLane> others = lanes.stream()
                .map(each -> each.letter() == lane.letter() ? lane : each)
                .toList();
        return new SavedSession(others, chosen, sameStart, enrolment, drawing, window, thumbnail);
    }

    /** Returns the same with another small picture, as PNG. */
    public SavedSession withThumbnail(byte[] picture) {
        return new SavedSession(lanes, chosen, sameStart, enrolment, drawing, window, picture);
    }
}
