package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearestClassMeanAccuracyTest {
    @Test
    void everyClassInItsPlaceIsAllRight() {
        int[] labels = {0, 0, 1, 1, 2, 2};
        double[] unit = PointCloud.onCircle(3, 0, 5, 120, 125, 240, 245);
        assertThat(NearestClassMeanAccuracy.ofHalves(unit, 3, labels, 3)).isEqualTo(1);
    }

    @Test
    void halvesAreMadeByPlaceWithinTheClass() {
        // Even halves: class 0 at 0°, class 1 near 90°. Odd halves: class 0 at 80°, class 1 at 100°.
        int[] labels = {0, 1, 0, 1};
        // Axes 0° and 90°: 80° goes wrong, 100° right. Axes 80° and 100°: 0° right, 91° right, 89° wrong.
        assertThat(NearestClassMeanAccuracy.ofHalves(PointCloud.onCircle(2, 0, 91, 80, 100), 2, labels, 2))
                .isEqualTo((0.5 + 1.0) / 2);
        assertThat(NearestClassMeanAccuracy.ofHalves(PointCloud.onCircle(2, 0, 89, 80, 100), 2, labels, 2))
                .isEqualTo((0.5 + 0.5) / 2);
    }

    @Test
    void oneHeapGoesToTheLowestClass() {
        int[] labels = {0, 0, 1, 1, 2, 2, 3, 3};
        double[] unit = new double[16];
        for (int i = 0; i < 8; i++) {
            unit[2 * i] = 1;
        }
        assertThat(NearestClassMeanAccuracy.ofHalves(unit, 2, labels, 4)).isEqualTo(0.25);
    }

    @Test
    void aLonelyImageIsNotRecognised() {
        // Class 1 is only in the even half: recognised from nowhere, but an axis for the others.
        double[] unit = PointCloud.onCircle(2, 0, 10, 90);
        assertThat(NearestClassMeanAccuracy.ofHalves(unit, 2, new int[] {0, 0, 1}, 2))
                .isCloseTo((1 + 0.5) / 2, within(1e-15));
        assertThat(NearestClassMeanAccuracy.ofHalves(PointCloud.onCircle(2, 0, 9), 2, new int[] {0, 1}, 2))
                .isNaN();
        assertThat(NearestClassMeanAccuracy.ofHalves(new double[0], 2, new int[0], 2))
                .isNaN();
    }

    @Test
    void axesFromElsewhere() {
        ClassMeans axes = ClassMeans.of(PointCloud.onCircle(2, 0, 90), 2, new int[] {0, 1}, 3);
        double[] unit = PointCloud.onCircle(2, 10, 80, 80, 30);
        assertThat(NearestClassMeanAccuracy.ofAxes(unit, 2, new int[] {0, 1, 0, 2}, 3, axes))
                .isEqualTo(0.5);
        ClassMeans none = ClassMeans.of(new double[0], 2, new int[0], 3);
        assertThat(NearestClassMeanAccuracy.ofAxes(unit, 2, new int[] {0, 1, 0, 2}, 3, none))
                .isNaN();
    }
}
