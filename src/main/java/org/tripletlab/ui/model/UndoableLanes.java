package org.tripletlab.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripletlab.compare.PastLanes;
import org.tripletlab.text.Message;

/** Runs that were thrown away. */
final class UndoableLanes implements Undoable {
    private final LanesModel lanes;

    UndoableLanes(LanesModel lanes) {
        this.lanes = lanes;
    }

    @Override
    public Optional<Step> undo() {
        return newest(lanes.past()).map(past -> step(past, says(past)));
    }

    @Override
    public Optional<Step> redo() {
        return newest(lanes.later())
                .map(later -> step(
                        later,
                        later.cause() == PastLanes.Cause.BRANCHED
                                ? Message.of("bring-forward.branch")
                                : Message.of("bring-forward", later.step())));
    }

    private Message says(PastLanes past) {
        String key =
                "bring-back." + past.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        int lost =
                past.lost(lanes.lanes().stream().map(lane -> lane.run().view()).toList());
        return past.cause().keepsLanes() && lost > 1
                ? Message.of(key + ".lanes", past.step(), lost)
                : Message.of(key, past.step());
    }

    private Step step(PastLanes lanesThen, Message says) {
        return new Step(lanesThen.since(), says, () -> lanes.bringBack(lanesThen));
    }

    private static Optional<PastLanes> newest(List<PastLanes> list) {
        return list.stream().findFirst();
    }
}
