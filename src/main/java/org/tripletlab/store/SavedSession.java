package org.tripletlab.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.SavedLane;

/**
 * Content of a session file.
 *
 * @param lanes from left to right, one to {@link ComparisonSpec#MOST}
 * @param chosen the letter of the selected lane
 * @param sameStart whether the lanes share images, batches and seed
 * @param enrolment enrolled images; empty if there are none
 * @param drawing content of the drawing pad; empty if there is none
 * @param window state of the window as keys and values: camera, panes; any key may be missing
 * @param thumbnail preview picture as PNG; empty if there is none
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

    /** Creates a session of lanes only. */
    public SavedSession(List<SavedLane> lanes) {
        this(lanes, lanes.get(0).letter(), true, Optional.empty(), Optional.empty(), Map.of(), new byte[0]);
    }

    /** Returns a copy with the lane of the same letter replaced. */
    public SavedSession with(SavedLane lane) {
        List<SavedLane> others = lanes.stream()
                .map(each -> each.letter() == lane.letter() ? lane : each)
                .toList();
        return new SavedSession(others, chosen, sameStart, enrolment, drawing, window, thumbnail);
    }

    /** Returns a copy with another preview picture, as PNG. */
    public SavedSession withThumbnail(byte[] picture) {
        return new SavedSession(lanes, chosen, sameStart, enrolment, drawing, window, picture);
    }
}
