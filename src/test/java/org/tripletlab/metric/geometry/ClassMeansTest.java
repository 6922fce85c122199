package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassMeansTest {
    @Test
    void anAxisIsTheNormalisedMean() {
        double[] unit = PointCloud.onCircle(2, 10, 30, 100, 140);
        ClassMeans axes = ClassMeans.of(unit, 2, new int[] {0, 0, 2, 2}, 3);
        assertThat(axes.toArray())
                .containsExactly(
                        new double[] {
                            Math.cos(Math.toRadians(20)),
                            Math.sin(Math.toRadians(20)),
                            Double.NaN,
                            Double.NaN,
                            Math.cos(Math.toRadians(120)),
                            Math.sin(Math.toRadians(120))
                        },
                        within(1e-12));
        assertThat(axes.count()).isEqualTo(2);
        assertThat(axes.isDefined(1)).isFalse();
        assertThat(axes.smallestAngleDegrees()).isCloseTo(100, within(1e-9));
        assertThat(axes.nearestPair()).containsExactly(0, 2);
        assertThat(axes.mergedClasses()).isEmpty();
        assertThat(axes.ownAxisAngles(unit, new int[] {0, 0, 2, 2}))
                .containsExactly(new double[] {10, 10, 20, 20}, within(1e-9));
    }

    @Test
    void mergedClassesLieWithinFiveDegrees() {
        double[] unit = PointCloud.onCircle(3, 0, 4.9, 9.7, 90, 95.2);
        ClassMeans axes = ClassMeans.of(unit, 3, new int[] {0, 1, 2, 3, 4}, 5);
        assertThat(axes.mergedClasses()).containsExactly(0, 1, 2);
        assertThat(axes.nearestPair()).containsExactly(1, 2);
        assertThat(axes.smallestAngleDegrees()).isCloseTo(4.8, within(1e-9));
    }

    @Test
    void antipodalPointsHaveNoAxisAndAntipodalAxesAreStraight() {
        double[] pair = {0.6, 0.8, 0, -0.6, -0.8, 0};
        ClassMeans none = ClassMeans.of(pair, 3, new int[] {0, 0}, 1);
        assertThat(none.isDefined(0)).isFalse();
        assertThat(none.ownAxisAngles(pair, new int[] {0, 0})).isEmpty();
        ClassMeans two = ClassMeans.of(pair, 3, new int[] {0, 1}, 2);
        assertThat(two.smallestAngleDegrees()).isEqualTo(180);
    }

    @Test
    void withFewerThanTwoAxesThereIsNoAngle() {
        ClassMeans one = ClassMeans.of(new double[] {0, 1}, 2, new int[] {1}, 2);
        assertThat(one.smallestAngleDegrees()).isNaN();
        assertThat(one.nearestPair()).isEmpty();
        assertThat(one.nearest(new double[] {1, 0}, 0)).isEqualTo(1);
        assertThat(ClassMeans.of(new double[0], 2, new int[0], 2).nearest(new double[] {1, 0}, 0))
                .isEqualTo(-1);
    }

    @Test
    void equalAnglesNameTheLowestClasses() {
        ClassMeans axes = ClassMeans.of(new double[] {1, 0, 0, 1, 0, 0, 1, 0, 0}, 3, new int[] {0, 1, 2}, 3);
        assertThat(axes.nearestPair()).containsExactly(0, 1);
        assertThat(axes.smallestAngleDegrees()).isZero();
        assertThat(axes.nearest(new double[] {0, 1, 0}, 0)).isZero();
    }

    @Test
    void tenAxesAtTheBoundReachIt() {
        int[] labels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        ClassMeans axes = ClassMeans.of(PointCloud.tenAtTheBound(), 3, labels, 10);
        assertThat(axes.smallestAngleDegrees()).isCloseTo(TammesBound.of(10, 3).degrees(), within(2e-6));
        assertThat(MeanResultant.length(PointCloud.tenAtTheBound(), 3)).isCloseTo(0.0421, within(1e-4));
    }

    @Test
    void mergedClassesAreGroupedByChains() {
        // On the circle at 0°, 90°, 4°, 94°, 8°, 180°: 0 and 8 are 8° apart, but 4 lies between them.
        double[] angles = {0, 90, 4, 94, 8, 180};
        double[] axes = new double[12];
        for (int k = 0; k < angles.length; k++) {
            axes[2 * k] = Math.cos(Math.toRadians(angles[k]));
            axes[2 * k + 1] = Math.sin(Math.toRadians(angles[k]));
        }
        assertThat(ClassMeans.mergedGroups(axes, 6, new int[] {0, 1, 2, 3, 4}))
                .containsExactly(List.of(0, 2, 4), List.of(1, 3));
        // The one that joins two groups may come last.
        double[] late = {axes[0], axes[1], axes[8], axes[9], axes[4], axes[5]};
        assertThat(ClassMeans.mergedGroups(late, 3, new int[] {0, 1, 2})).containsExactly(List.of(0, 1, 2));
        assertThat(ClassMeans.mergedGroups(axes, 6, new int[0])).isEmpty();
    }
}
