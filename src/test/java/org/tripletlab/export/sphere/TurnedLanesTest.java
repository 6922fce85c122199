package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.math.RotationFit;

class TurnedLanesTest {
    /** A third of a turn around the diagonal: x becomes y, y becomes z. */
    private static final RotationFit THIRD = new RotationFit(new double[] {0, 0, 1, 1, 0, 0, 0, 1, 0});

    private final LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC);

    @Test
    void aTurnedCopyIsTurnedBack() {
        LaneRecord copy = TrainedLane.turned('B', first, THIRD);
        List<RotationFit> turns = TurnedLanes.of(List.of(first, copy), List.of(last(first), last(copy)));
        assertThat(turns.get(0)).isEqualTo(RotationFit.NONE);
        double[] turned = turns.get(1).turn(axes(copy));
        double[] wanted = axes(first);
        assertThat(angle(axes(copy), wanted)).as("before").isGreaterThan(60);
        assertThat(angle(turned, wanted))
                .as("after, but for the loyalty of the turn")
                .isLessThan(10);
    }

    @Test
    void lanesOfDifferentTrainingsComeNearerWithoutReflection() {
        LaneRecord other = TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.SEED, 3L));
        RotationFit turn = TurnedLanes.of(List.of(first, other), List.of(last(first), last(other)))
                .get(1);
        assertThat(angle(turn.turn(axes(other)), axes(first))).isLessThan(angle(axes(other), axes(first)));
        assertThat(determinant(turn.matrix())).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsTurnedTowardsAPoint() {
        double[] point = new double[axes(first).length];
        for (int i = 0; i < point.length; i += 3) {
            point[i] = 1;
        }
        assertThat(RotationFit.towards(axes(first), point, THIRD)).isSameAs(THIRD);
        assertThat(RotationFit.towards(point, axes(first), THIRD)).isSameAs(THIRD);
    }

    @Test
    void aCollapsedLaneAndACircleStayAndDoNotLead() {
        LaneRecord circle = TrainedLane.of('C', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 2));
        LaneRecord diverged = TrainedLane.diverged('D');
        List<LaneRecord> lanes = List.of(diverged, first, circle);
        List<Recording> shown = lanes.stream().map(TurnedLanesTest::last).toList();
        assertThat(TurnedLanes.leader(shown)).isEqualTo(OptionalInt.of(1));
        assertThat(TurnedLanes.of(lanes, shown)).containsExactly(RotationFit.NONE, RotationFit.NONE, RotationFit.NONE);
    }

    private static Recording last(LaneRecord lane) {
        return lane.view().recordings().get(lane.view().recordings().size() - 1);
    }

    private static double[] axes(LaneRecord lane) {
        return last(lane).measurement().probe().classAxes();
    }

    /** Returns the mean angle between equal axes, in degrees. */
    private static double angle(double[] one, double[] other) {
        double[] angles = new double[one.length / 3];
        for (int c = 0; c < angles.length; c++) {
            double dot = 0;
            for (int k = 0; k < 3; k++) {
                dot += one[3 * c + k] * other[3 * c + k];
            }
            angles[c] = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot))));
        }
        return Arrays.stream(angles).average().orElseThrow();
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
