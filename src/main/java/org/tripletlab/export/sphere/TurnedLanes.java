package org.tripletlab.export.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.math.ClassMeanSpread;
import org.tripletlab.math.Projection;
import org.tripletlab.math.RotationFit;

/**
 * Rotations of lanes side by side, without reflection, so that equal classes lie at equal places as they do in the first
 * lane whose classes are not all at one place. A circle, a collapsed lane and one of other classes stay as they are.
 */
public final class TurnedLanes {
    private TurnedLanes() {}

    /**
     * Returns the lane that stays as it is and that the others turn towards; none if all are collapsed.
     *
     * @param shown a recording of each lane
     */
    public static OptionalInt leader(List<Recording> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> {
                    Recording each = shown.get(i);
                    return each.measurement().probe().finite()
                            && ClassMeanSpread.isSpread(
                                    each.measurement().probe().classAxes(),
                                    each.snapshot().embeddingSize());
                })
                .findFirst();
    }

    /** Tells whether a lane can be turned towards another one: it has the same classes and is no circle. */
    public static boolean isComparable(LaneRecord lane, LaneRecord guide) {
        return lane.view()
                        .data()
                        .probe()
                        .classNames()
                        .equals(guide.view().data().probe().classNames())
                && lane.view().recordings().get(0).snapshot().embeddingSize() > 2;
    }

    /**
     * Returns how each lane is turned.
     *
     * @param shown a recording of each lane
     */
    public static List<RotationFit> of(List<LaneRecord> lanes, List<Recording> shown) {
        OptionalInt leader = leader(shown);
        List<RotationFit> turns = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            boolean turned = leader.isPresent()
                    && i != leader.getAsInt()
                    && shown.get(i).measurement().probe().finite()
                    && isComparable(lanes.get(i), lanes.get(leader.getAsInt()));
            turns.add(
                    turned
                            ? RotationFit.towards(
                                    axes(shown.get(i)), axes(shown.get(leader.getAsInt())), RotationFit.NONE)
                            : RotationFit.NONE);
        }
        return turns;
    }

    private static double[] axes(Recording recording) {
        int size = recording.snapshot().embeddingSize();
        Projection projection = Projection.of(RunPicture.unit(recording.snapshot()), size);
        return RunPicture.seen(projection, recording.measurement().probe().classAxes());
    }
}
