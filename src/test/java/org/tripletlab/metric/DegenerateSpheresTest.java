package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.metric.retrieval.Retrieval;
import org.tripletlab.metric.verification.Verification;

/** Spheres with too little on them, each through all metrics: what is defined has its value, the rest is NaN, nothing throws. */
class DegenerateSpheresTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64})
    void allAtOnePoint(int size) {
        // A point that no axis goes through, so that rounding has its chance.
        RandomStream random = RandomStream.of(71, "one-point");
        double[] raw = new double[40 * size];
        for (int k = 0; k < size; k++) {
            double coordinate = random.nextGaussian();
            for (int i = 0; i < 40; i++) {
                raw[i * size + k] = coordinate;
            }
        }
        double[] unit = UnitLength.of(raw, size).unit();
        int[] labels = IntStream.range(0, 40).map(i -> i % 4).toArray();
        Measured all = Measured.of(unit, size, labels, 4);
        all.requireDefined();
        assertThat(all.step().meanResultantLength()).isCloseTo(1, within(1e-12));
        assertThat(all.step().smallestAngleDegrees()).isCloseTo(0, within(1e-9));
        assertThat(all.step().pairAngleMaxDegrees()).isZero();
        assertThat(all.step().equalErrorRate()).isEqualTo(0.5);
        assertThat(all.step().strictIdeal()).isFalse();
        assertThat(all.step().mergedClasses()).containsExactly(0, 1, 2, 3);
        assertThat(all.end().classes().coneMaxDegrees()).isCloseTo(0, within(1e-9));
        assertThat(all.end().classes().axisMaxDegrees()).isCloseTo(0, within(1e-9));
        assertThat(all.end().spread().alignment()).isZero();
        assertThat(all.end().spread().uniformity()).isZero();
        assertThat(all.end().spread().effectiveRank()).isZero();
        assertThat(all.end().spread().fisherScore()).isNaN();
        assertThat(all.end().spread().distancePercentiles()).containsOnly(0);
        assertThat(all.end().retrieval().silhouette()).isZero();
        Verification verification = all.end().verification();
        assertThat(verification.equalErrorRate()).isEqualTo(0.5);
        assertThat(verification.areaUnderCurve()).isEqualTo(0.5);
        assertThat(verification.missed().atOnePercent()).isEqualTo(1);
        assertThat(verification.dPrime()).isNaN();
        assertThat(verification.folds().accuracy()).isEqualTo(0.5);
        assertThat(all.end().curve().points()).hasSize(2);
        OneShot oneShot = OneShot.of(unit, size, labels, 4, 1, 100, 0);
        assertThat(oneShot.accuracy()).isEqualTo(0.25);
        assertThat(oneShot.deviation()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void nobodyAndOneAlone(int count) {
        double[] unit = Arrays.copyOf(new double[] {0.6, 0, 0.8}, 3 * count);
        Measured all = Measured.of(unit, 3, new int[count], 3);
        assertThat(all.step().finite()).isTrue();
        assertThat(all.step().equalErrorRate()).isNaN();
        assertThat(all.step().separation()).isNaN();
        assertThat(all.step().strictIdeal()).isNull();
        assertThat(all.end().images()).isEqualTo(count);
        assertThat(all.end().classes().cones().get(0).images()).isEqualTo(count);
        assertThat(all.end().classes().axisMeanDegrees()).isNaN();
        assertThat(all.end().spread().alignment()).isNaN();
        assertThat(all.end().spread().uniformity()).isNaN();
        assertThat(all.end().spread().fisherScore()).isNaN();
        assertThat(all.end().spread().distancePercentiles()).containsOnly(Double.NaN);
        assertThat(all.end().retrieval().mapAtR()).isNaN();
        assertThat(all.end().verification().areaUnderCurve()).isNaN();
        assertThat(all.end().curve().points()).isEmpty();
        if (count == 1) {
            assertThat(all.step().meanResultantLength()).isCloseTo(1, within(1e-15));
            assertThat(all.end().classes().coneMaxDegrees()).isCloseTo(0, within(1e-9));
            assertThat(all.end().spread().effectiveRank()).isZero();
            assertThat(all.end().lengthPercentiles()).containsOnly(3);
        } else {
            assertThat(all.step().meanResultantLength()).isNaN();
            assertThat(all.end().classes().coneMaxDegrees()).isNaN();
            assertThat(all.end().spread().effectiveRank()).isNaN();
            assertThat(all.end().lengthPercentiles()).containsOnly(Double.NaN);
        }
    }

    @Test
    void oneClassOnlyHasAShapeButNothingToBeToldFrom() {
        double[] unit = PointCloud.onCircle(3, 0, 10, 20, 30);
        Measured all = Measured.of(unit, 3, new int[] {5, 5, 5, 5}, 10);
        assertThat(all.end().classes().cones().get(5).images()).isEqualTo(4);
        assertThat(all.end().classes().coneMeanDegrees()).isCloseTo(10, within(1e-9));
        assertThat(all.end().classes().coneMaxDegrees()).isCloseTo(15, within(1e-9));
        assertThat(all.step().intraClassAngleP95Degrees()).isCloseTo(15, within(1e-9));
        assertThat(all.step().pairAngleMaxDegrees()).isCloseTo(30, within(1e-9));
        double[] squared = {10, 20, 30};
        Arrays.setAll(squared, k -> 2 - 2 * Math.cos(Math.toRadians(squared[k])));
        assertThat(all.end().spread().alignment())
                .isCloseTo((3 * squared[0] + 2 * squared[1] + squared[2]) / 6, within(1e-12));
        assertThat(all.end().spread().uniformity()).isBetween(-1.0, 0.0);
        assertThat(all.end().spread().effectiveRank()).isBetween(1.0, 2.0);
        assertThat(all.end().spread().fisherScore()).isNaN();
        assertThat(all.end().retrieval().recallAt1()).isNaN();
        assertThat(all.end().retrieval().silhouette()).isNaN();
        assertThat(all.step().equalErrorRate()).isNaN();
        assertThat(all.end().verification().folds().accuracy()).isNaN();
        assertThat(all.end().curve().points()).isEmpty();
    }

    @Test
    void classesWithoutImagesChangeNothingButTheirOwnPlaces() {
        RandomStream random = RandomStream.of(72, "gaps");
        PointCloud cloud = PointCloud.random(random, 1, 60, 3, 3);
        int[] spread = Arrays.stream(cloud.labels()).map(label -> 2 + 3 * label).toArray();
        Measured close = Measured.of(cloud.unit(), 3, cloud.labels(), 3);
        Measured gaps = Measured.of(cloud.unit(), 3, spread, 12);
        gaps.requireDefined();
        assertThat(gaps.step())
                .usingRecursiveComparison()
                .ignoringFields("nearestPair", "mergedClasses", "classAxes")
                .isEqualTo(close.step());
        assertThat(gaps.end())
                .usingRecursiveComparison()
                .ignoringFields("classes", "curve")
                .isEqualTo(close.end());
        assertThat(gaps.end().curve()).isEqualTo(close.end().curve());
        assertThat(gaps.end().classes().coneMeanDegrees())
                .isEqualTo(close.end().classes().coneMeanDegrees());
        for (int a = 0; a < 12; a++) {
            boolean there = a % 3 == 2 && a < 11;
            assertThat(gaps.end().classes().cones().get(a).images() > 0).isEqualTo(there);
            for (int b = 0; b < 12; b++) {
                double angle = gaps.end().classes().axisAnglesDegrees()[12 * a + b];
                if (there && b % 3 == 2 && b < 11) {
                    assertThat(angle)
                            .isEqualTo(close.end().classes().axisAnglesDegrees()[3 * ((a - 2) / 3) + (b - 2) / 3]);
                } else {
                    assertThat(angle).isNaN();
                }
            }
        }
    }

    @Test
    void twoPolesAreAsFarApartAsCanBe() {
        double[] unit = new double[3 * 20];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = i % 2;
            unit[3 * i] = i % 2 == 0 ? 0.6 : -0.6;
            unit[3 * i + 2] = i % 2 == 0 ? 0.8 : -0.8;
        }
        Measured all = Measured.of(unit, 3, labels, 2);
        all.requireDefined();
        assertThat(all.step().separation()).isCloseTo(1, within(1e-12));
        assertThat(all.step().meanResultantLength()).isCloseTo(0, within(1e-15));
        assertThat(all.step().strictIdeal()).isTrue();
        assertThat(all.end().spread().alignment()).isZero();
        // 90 pairs at one point and 100 at the distance 2.
        assertThat(all.end().spread().uniformity()).isCloseTo(Math.log((90 + 100 * Math.exp(-8)) / 190), within(1e-12));
        assertThat(all.end().spread().effectiveRank()).isCloseTo(1, within(1e-9));
        // The mean of all points nowhere, so there is no axis of all to compare with.
        assertThat(all.end().spread().fisherScore()).isNaN();
        assertThat(all.end().retrieval()).isEqualTo(new Retrieval(1, 0.9, 1, 1, 1));
        assertThat(all.end().verification().areaUnderCurve()).isEqualTo(1);
    }
}
