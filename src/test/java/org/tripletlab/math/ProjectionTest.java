package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {
    private final RandomStream random = RandomStream.of(1, "projection-test");

    /** Points whose coordinate k is drawn with this spread, then brought to unit length. */
    private double[] cloud(int count, double... spread) {
        int size = spread.length;
        double[] unit = new double[count * size];
        for (int i = 0; i < count; i++) {
            double squared = 0;
            for (int k = 0; k < size; k++) {
                double v = spread[k] * random.nextGaussian();
                unit[i * size + k] = v;
                squared += v * v;
            }
            for (int k = 0; k < size; k++) {
                unit[i * size + k] /= Math.sqrt(squared);
            }
        }
        return unit;
    }

    @Test
    void threeDimensionsStayAndTwoBecomeACircle() {
        Projection three = Projection.of(new double[] {0, 0.6, 0.8}, 3);
        assertThat(three.project(new double[] {0, 0.6, 0.8})).containsExactly(0, 0.6f, 0.8f);
        assertThat(three.explainedShare()).isEqualTo(1);
        Projection two = Projection.of(new double[] {0.6, 0.8}, 2);
        assertThat(two.project(new double[] {0.6, 0.8, -1, 0})).containsExactly(0.6f, 0.8f, 0, -1, 0, 0);
        assertThat(Projection.following(new double[] {1, 0}, two).project(new double[] {0, 1}))
                .containsExactly(0, 1, 0);
    }

    @Test
    void theLargestSharesAreKept() {
        double[] unit = cloud(3_000, 0.1, 1, 0.05, 3, 2);
        Projection projection = Projection.of(unit, 5);
        // Coordinates 3, 4 and 1 carry nearly everything, in this order.
        float[] axes = projection.project(new double[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0});
        assertThat(axes[0]).isCloseTo(1, within(0.02f));
        assertThat(axes[4]).isCloseTo(1, within(0.02f));
        assertThat(axes[8]).isCloseTo(1, within(0.02f));
        float[] xyz = projection.project(unit);
        double kept = 0;
        for (float v : xyz) {
            kept += v * v / 3_000.0;
        }
        assertThat(projection.explainedShare()).isCloseTo(kept, within(1e-5));
        assertThat(kept).isBetween(0.98, 1.0);
    }

    @Test
    void pointsStayInsideTheUnitBallAndACollapseNearItsSurface() {
        double[] unit = cloud(500, 1, 1, 1, 1, 1, 1, 1, 1);
        float[] xyz = Projection.of(unit, 8).project(unit);
        for (int i = 0; i < 500; i++) {
            assertThat(length(xyz, i)).isLessThanOrEqualTo(1 + 1e-6);
        }
        double[] blob = new double[50 * 8];
        for (int i = 0; i < 50; i++) {
            blob[i * 8 + 5] = 1;
        }
        Projection collapsed = Projection.of(blob, 8);
        assertThat(collapsed.explainedShare()).isCloseTo(1, within(1e-12));
        assertThat(length(collapsed.project(blob), 7)).isCloseTo(1, within(1e-6));
    }

    @Test
    void thePictureDoesNotFlipBetweenSnapshots() {
        // The shares of three directions cross and recross: principal axes alone would swap.
        double[] unit = cloud(400, 1, 1, 1, 0.2, 0.2, 0.2);
        Projection previous = Projection.of(unit, 6);
        for (int snapshot = 0; snapshot < 40; snapshot++) {
            double[] moved = unit.clone();
            for (int i = 0; i < 400; i++) {
                double squared = 0;
                for (int k = 0; k < 6; k++) {
                    double stretch = 1 + 0.02 * Math.sin(snapshot + 2.0 * k);
                    moved[i * 6 + k] = stretch * unit[i * 6 + k] + 0.002 * random.nextGaussian();
                    squared += moved[i * 6 + k] * moved[i * 6 + k];
                }
                for (int k = 0; k < 6; k++) {
                    moved[i * 6 + k] /= Math.sqrt(squared);
                }
            }
            Projection next = Projection.following(moved, previous);
            float[] before = previous.project(unit);
            float[] after = next.project(moved);
            for (int v = 0; v < before.length; v++) {
                assertThat(after[v]).isCloseTo(before[v], within(0.1f));
            }
            // Loyalty to the earlier directions costs next to nothing, for they are as good.
            assertThat(next.explainedShare()).isCloseTo(Projection.of(moved, 6).explainedShare(), within(1e-6));
            for (int i = 0; i < 400; i++) {
                assertThat(length(after, i))
                        .isCloseTo(length(Projection.of(moved, 6).project(moved), i), within(1e-3));
            }
            previous = next;
            unit = moved;
        }
    }

    @Test
    void numbersThatAreNotFiniteAreLeftOut() {
        double[] unit = cloud(100, 2, 1, 1, 1);
        double[] broken = unit.clone();
        broken[40] = Double.NaN;
        float[] xyz = Projection.of(broken, 4).project(broken);
        assertThat(xyz[30]).isNaN();
        assertThat(xyz[0]).isFinite();
        Projection none = Projection.of(new double[] {Double.NaN, 0, 0, 0}, 4);
        assertThat(none.explainedShare()).isNaN();
        assertThat(none.project(new double[] {0.5, 0.5, 0.5, 0.5})).containsExactly(0.5f, 0.5f, 0.5f);
        assertThat(Projection.following(unit, none).explainedShare()).isBetween(0.5, 1.0);
    }

    @Test
    void coordinatesAreShownAsTheyAre() {
        double[] unit = cloud(500, 1, 2, 3, 4, 5);
        Projection chosen = Projection.coordinates(unit, 5, new int[] {4, 0, 2});
        assertThat(chosen.project(new double[] {0.1, 0.2, 0.3, 0.4, 0.5})).containsExactly(0.5f, 0.1f, 0.3f);
        float[] xyz = chosen.project(unit);
        double kept = 0;
        for (float v : xyz) {
            kept += v * v / 500.0;
        }
        assertThat(chosen.explainedShare())
                .isCloseTo(kept, within(1e-6))
                .isLessThan(Projection.of(unit, 5).explainedShare());
        double[] broken = unit.clone();
        broken[3] = Double.NaN;
        assertThat(Projection.coordinates(broken, 5, new int[] {0, 1, 2}).explainedShare())
                .isFinite();
        assertThat(Projection.coordinates(new double[0], 5, new int[] {0, 1, 2}).explainedShare())
                .isNaN();
    }

    @Test
    void coordinatesMustBeThreeDifferentOnes() {
        for (int[] wrong : new int[][] {{0, 1}, {0, 1, 1}, {0, 1, 5}, {-1, 0, 1}}) {
            assertThatThrownBy(() -> Projection.coordinates(new double[10], 5, wrong))
                    .hasMessageContaining("three different axes");
        }
    }

    @Test
    void rowsMustBeWhole() {
        assertThatThrownBy(() -> Projection.of(new double[7], 4)).hasMessageContaining("whole rows");
        assertThatThrownBy(() -> Projection.of(new double[8], 4).project(new double[5]))
                .hasMessageContaining("rows of 4 numbers");
    }

    private static double length(float[] xyz, int i) {
        return Math.sqrt(xyz[3 * i] * xyz[3 * i] + xyz[3 * i + 1] * xyz[3 * i + 1] + xyz[3 * i + 2] * xyz[3 * i + 2]);
    }
}
