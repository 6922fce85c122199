package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One object per lane, created with its lane and removed with it.
 *
 * @param <T> type of the object
 */
public final class PerLane<T> {
    private final Function<LaneModel, T> maker;
    private List<LaneModel> lanes = List.of();
    private List<T> items = List.of();

    /** Starts without lanes. */
    public PerLane(Function<LaneModel, T> maker) {
        this.maker = maker;
    }

    /** Follows the list of lanes; tells whether it has changed. */
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

    /** Returns the objects of all lanes, in order. */
    public List<T> items() {
        return items;
    }
}
