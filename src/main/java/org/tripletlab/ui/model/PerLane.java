package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something for each lane: made when its lane comes, kept as long as the lane stays.
 *
 * @param <T> what there is for a lane
 */
public final class PerLane<T> {
    private final Function<LaneModel, T> maker;
    private List<LaneModel> lanes = List.of();
    private List<T> items = List.of();

    /** Starts without lanes. */
    public PerLane(Function<LaneModel, T> maker) {
        this.maker = maker;
    }

    /** Takes over which lanes there are now, and tells whether that has changed anything. */
    public boolean follow(List<LaneModel> now) {
        if (now.equals(lanes)) {
            return false;
        }
        List<T> next = new ArrayList<>();
        for (LaneModel lane : now) {
            int place = lanes.indexOf(lane);
            next.add(place >= 0 ? items.get(place) : maker.apply(lane));
        }
        lanes = List.copyOf(now);
        items = List.copyOf(next);
        return true;
    }

    /** Returns what there is for all lanes, in their order. */
    public List<T> items() {
        return items;
    }
}
