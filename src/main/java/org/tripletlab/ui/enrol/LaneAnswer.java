package org.tripletlab.ui.enrol;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.Notice;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.MeasuredPairs;

/**
 * What a lane's network says of the image.
 *
 * @param lane the lane
 * @param problem why it says nothing
 * @param pairs by which its distances are judged; null with a problem
 * @param distances the names, the nearest first; empty with a problem
 */
record LaneAnswer(LaneModel lane, Optional<Notice> problem, MeasuredPairs pairs, List<NamedDistance> distances) {
    static LaneAnswer problem(LaneModel lane, Notice why) {
        return new LaneAnswer(lane, Optional.of(why), null, List.of());
    }
}
