package org.tripletlab.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.ui.model.SphereMarks;

class TrajectoryTest {
    private static final float[] HERE = {1, 0, 0};

    @Test
    void leadsThroughEveryStepAlongTheSphere() {
        SphereMarks marks = Trajectory.marks(List.of(at(0, HERE), at(20, 0, 1, 0), at(40, 0, 0, 1)), 1);
        double[] corners = marks.ways().get(0).corners();
        assertThat(corners).startsWith(1, 0, 0).endsWith(0, 0, 1).containsSequence(0, 1, 0);
        for (int i = 0; i + 3 < corners.length; i += 3) {
            assertThat(SphereAngle.degrees(corners, i, corners, i + 3, 3)).isLessThan(6.001);
            assertThat(Math.hypot(Math.hypot(corners[i], corners[i + 1]), corners[i + 2]))
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(marks.spots().get(0).point()).containsExactly(1, 0, 0);
    }

    @Test
    void whereTheNetworkHadDivergedThereIsNoPlace() {
        assertThat(Trajectory.marks(List.of(at(0, HERE), at(20, Float.NaN, 0, 0)), 1))
                .isEqualTo(SphereMarks.NONE);
        double[] corners = Trajectory.marks(List.of(at(0, HERE), at(20, Float.NaN, 0, 0), at(40, 0, 1, 0)), 1)
                .ways()
                .get(0)
                .corners();
        assertThat(corners).doesNotContain(Double.NaN);
    }

    @Test
    void oppositePlacesAndOnesThatStayMakeNoNonsense() {
        double[] across = Trajectory.marks(List.of(at(0, HERE), at(20, -1, 0, 0)), 1)
                .ways()
                .get(0)
                .corners();
        assertThat(across).doesNotContain(Double.NaN);
        assertThat(Trajectory.marks(List.of(at(0, HERE), at(20, HERE)), 1)
                        .ways()
                        .get(0)
                        .corners())
                .hasSize(6);
    }

    @Test
    void anImageThatIsNotThereHasNoTrail() {
        assertThat(Trajectory.marks(List.of(at(0, HERE), at(20, HERE)), 2)).isEqualTo(SphereMarks.NONE);
        assertThat(Trajectory.marks(List.of(), 0)).isEqualTo(SphereMarks.NONE);
    }

    /** The second of two images is there. */
    private static EmbeddingSnapshot at(int step, float... place) {
        return new EmbeddingSnapshot(step, 3, Optional.empty(), new float[] {0, 0, 1, place[0], place[1], place[2]});
    }
}
