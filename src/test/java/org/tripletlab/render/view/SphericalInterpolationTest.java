package org.tripletlab.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SphericalInterpolationTest {
    private static float[] between(float[] from, float[] to, double share) {
        float[] into = new float[from.length];
        SphericalInterpolation.between(from, to, share, into);
        return into;
    }

    private static double angle(float[] a, float[] b, int i) {
        double dot = 0;
        for (int k = 0; k < 3; k++) {
            dot += (double) a[3 * i + k] * b[3 * i + k];
        }
        return Math.acos(Math.max(-1, Math.min(1, dot)));
    }

    @Test
    void travelsTheGreatCircleAtConstantSpeed() {
        float[] from = Clouds.clusters(500, 10, 3, 1).xyz();
        float[] to = Clouds.clusters(500, 10, 3, 2).xyz();
        for (double share : new double[] {0.1, 0.35, 0.5, 0.9}) {
            float[] on = between(from, to, share);
            for (int i = 0; i < 500; i++) {
                double whole = angle(from, to, i);
                assertThat(Math.hypot(Math.hypot(on[3 * i], on[3 * i + 1]), on[3 * i + 2]))
                        .isCloseTo(1, within(1e-5));
                assertThat(angle(from, on, i)).isCloseTo(share * whole, within(2e-3));
                assertThat(angle(on, to, i)).isCloseTo((1 - share) * whole, within(2e-3));
            }
        }
    }

    @Test
    void endsAreExact() {
        float[] from = {1, 0, 0};
        float[] to = {0, 0.6f, 0.8f};
        assertThat(between(from, to, 0)).isEqualTo(from);
        assertThat(between(from, to, -1)).isEqualTo(from);
        assertThat(between(from, to, 1)).isEqualTo(to);
        assertThat(between(from, to, Double.NaN)).isEqualTo(from);
    }

    @Test
    void oppositePointsStayOnTheSphere() {
        float[][] starts = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.6f, 0, 0.8f}, {0.57735f, 0.57735f, 0.57735f}};
        for (float[] from : starts) {
            float[] to = {-from[0], -from[1], -from[2]};
            float[] middle = between(from, to, 0.5);
            assertThat(angle(from, middle, 0)).isCloseTo(Math.PI / 2, within(1e-3));
            assertThat(Math.hypot(Math.hypot(middle[0], middle[1]), middle[2])).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void pointsInsideTheBallTravelStraight() {
        assertThat(between(new float[] {0.5f, 0, 0}, new float[] {-0.5f, 0, 0}, 0.5))
                .containsExactly(0, 0, 0);
        assertThat(between(new float[] {0.5f, 0, 0}, new float[] {0, 1, 0}, 0.5))
                .containsExactly(0.25f, 0.5f, 0);
    }

    @Test
    void refusesSnapshotsOfDifferentPoints() {
        assertThatThrownBy(() -> between(new float[3], new float[6], 0.5)).hasMessageContaining("3 numbers");
    }
}
