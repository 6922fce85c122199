package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.pairs.PairAngles;

/** Percentile, angle, mean resultant length and pair angles. */
class SmallMetricsTest {
    @Test
    void percentilesInterpolate() {
        double[] numbers = {1, 2, 4, 8};
        assertThat(Percentile.of(numbers, 0)).isEqualTo(1);
        assertThat(Percentile.of(numbers, 50)).isEqualTo(3);
        assertThat(Percentile.of(numbers, 95)).isCloseTo(7.4, within(1e-12));
        assertThat(Percentile.of(numbers, 100)).isEqualTo(8);
        assertThat(Percentile.of(new double[] {5}, 37)).isEqualTo(5);
        assertThat(Percentile.of(new double[0], 50)).isNaN();
        assertThatThrownBy(() -> Percentile.of(numbers, 101)).hasMessageContaining("between 0 and 100");
        assertThatThrownBy(() -> Percentile.of(numbers, Double.NaN)).hasMessageContaining("between 0 and 100");
    }

    @Test
    void anglesAreAccurateAtBothEnds() {
        for (double degrees : new double[] {0, 1e-9, 1e-4, 30, 90, 179.9999, 180}) {
            double[] pair = PointCloud.onCircle(2, 0, degrees);
            assertThat(SphereAngle.degrees(pair, 0, pair, 2, 2)).isCloseTo(degrees, within(1e-12 + 1e-13 * degrees));
        }
        assertThat(SphereAngle.degreesOfSquaredDistance(2)).isCloseTo(90, within(1e-12));
        assertThat(SphereAngle.degreesOfSquaredDistance(4.0000001)).isEqualTo(180);
    }

    @Test
    void meanResultantLength() {
        assertThat(MeanResultant.length(PointCloud.onCircle(3, 12, 12, 12), 3)).isCloseTo(1, within(1e-15));
        assertThat(MeanResultant.length(PointCloud.onCircle(3, 12, 12, 12), 3)).isLessThanOrEqualTo(1);
        assertThat(MeanResultant.length(PointCloud.onCircle(2, 0, 180), 2)).isCloseTo(0, within(1e-15));
        assertThat(MeanResultant.length(PointCloud.onCircle(2, 0, 90), 2)).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(MeanResultant.length(PointCloud.onCircle(2, 77), 2)).isCloseTo(1, within(1e-15));
        assertThat(MeanResultant.length(new double[0], 2)).isNaN();
    }

    @Test
    void pairAnglesAreThoseOfAllPairs() {
        assertThat(new PairAngles(PointCloud.onCircle(2, 0, 10, 30), 2).degrees(0, 50, 75, 100))
                .containsExactly(new double[] {10, 20, 25, 30}, within(1e-9));
        assertThat(new PairAngles(PointCloud.onCircle(2, 0), 2).degrees(50)).containsExactly(Double.NaN);
        RandomStream random = RandomStream.of(2, "pair-angles-test");
        for (int kind = 0; kind < PointCloud.KINDS; kind++) {
            PointCloud cloud = PointCloud.random(random, kind, 60, 4, 1);
            double[] angles = Arrays.stream(cloud.sorted(true))
                    .map(SphereAngle::degreesOfSquaredDistance)
                    .toArray();
            double[] asked = {0, 5, 50, 95, 100};
            double[] found = new PairAngles(cloud.unit(), 4).degrees(asked);
            for (int p = 0; p < asked.length; p++) {
                assertThat(found[p]).as(cloud.kind()).isCloseTo(Percentile.of(angles, asked[p]), within(1e-12));
            }
        }
    }

    @Test
    void aTinyBlobIsMeasuredExactly() {
        double[] radians = {0, 1e-5, 3e-5};
        double[] degrees = Arrays.stream(radians).map(Math::toDegrees).toArray();
        double[] found = new PairAngles(PointCloud.onCircle(3, degrees), 3).degrees(0, 50, 100);
        assertThat(Math.toRadians(found[0])).isCloseTo(1e-5, within(1e-15));
        assertThat(Math.toRadians(found[1])).isCloseTo(2e-5, within(1e-15));
        assertThat(Math.toRadians(found[2])).isCloseTo(3e-5, within(1e-15));
    }

    @Test
    void theSampleOfALargeSetStandsForIt() {
        PointCloud cloud = PointCloud.random(RandomStream.of(3, "uniform"), 2, 3_000, 3, 1);
        double[] all = Arrays.stream(cloud.sorted(true))
                .map(SphereAngle::degreesOfSquaredDistance)
                .toArray();
        double[] found = new PairAngles(cloud.unit(), 3).degrees(5, 50, 95);
        assertThat(found[0]).isCloseTo(Percentile.of(all, 5), within(0.5));
        assertThat(found[1]).isCloseTo(Percentile.of(all, 50), within(0.5));
        assertThat(found[2]).isCloseTo(Percentile.of(all, 95), within(0.5));
        assertThat(new PairAngles(cloud.unit(), 3).degrees(5, 50, 95)).containsExactly(found);
    }
}
