package org.tripletlab.ui.enrol;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.Message;
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
record LaneAnswer(LaneModel lane, Optional<Message> problem, MeasuredPairs pairs, List<NamedDistance> distances) {
    static LaneAnswer problem(LaneModel lane, Message why) {
        return new LaneAnswer(lane, Optional.of(why), null, List.of());
    }
}
