package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.math.RotationFit;

class ReplayFramesTest {
    @Test
    void aTurnedCopyOfALaneIsSeenAsTheLaneAtEveryStep() {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord copy = TrainedLane.turned('B', lane, new RotationFit(new double[] {0, 0, 1, 1, 0, 0, 0, 1, 0}));
        ReplayFrames guide = ReplayFrames.of(lane.view().recordings(), 200, Optional.empty());
        ReplayFrames seen = ReplayFrames.of(copy.view().recordings(), 200, Optional.of(guide));
        int last = guide.recordings().size() - 1;
        assertThat(last).isPositive();
        for (int i = 0; i <= last; i++) {
            double[] there = places(guide, i);
            double[] here = places(seen, i);
            for (int k = 0; k < there.length; k++) {
                assertThat(here[k]).as("frame %d", i).isCloseTo(there[k], within(0.25));
            }
        }
    }

    private static double[] places(ReplayFrames frames, int i) {
        return RunPicture.seen(
                frames.projections().get(i),
                RunPicture.unit(frames.recordings().get(i).snapshot()));
    }
}
