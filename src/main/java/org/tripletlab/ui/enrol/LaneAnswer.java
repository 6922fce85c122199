package org.tripletlab.ui.enrol;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.MeasuredPairs;

/**
 * Answer of a lane's network about the query image.
 *
 * @param lane the lane
 * @param problem reason why there is no answer
 * @param pairs measured pairs that determine the threshold; null with a problem
 * @param distances distances of the names, the nearest first; empty with a problem
 */
record LaneAnswer(LaneModel lane, Optional<Message> problem, MeasuredPairs pairs, List<NamedDistance> distances) {
    static LaneAnswer problem(LaneModel lane, Message why) {
        return new LaneAnswer(lane, Optional.of(why), null, List.of());
    }
}
