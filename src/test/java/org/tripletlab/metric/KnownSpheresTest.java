package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.geometry.TammesArrangement;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.metric.verification.Verification;

/** Good spheres whose numbers are known on paper, each through all metrics. */
@Slow
class KnownSpheresTest {
    private static final double TEN_AT_BEST = 66.1468;

    @Test
    void tenPointsAtTheirBestPlaces() {
        double[] unit = TammesArrangement.of(10);
        Measured all = Measured.of(unit, 3, IntStream.range(0, 10).toArray(), 10);
        assertThat(all.step().smallestAngleDegrees()).isCloseTo(TEN_AT_BEST, within(1e-3));
        assertThat(all.step().separation()).isCloseTo(1, within(2e-5));
        assertThat(all.step().meanResultantLength()).isCloseTo(0.042, within(0.001));
        assertThat(all.step().intraClassAngleP95Degrees()).isCloseTo(0, within(1e-9));
        assertThat(all.step().mergedClasses()).isEmpty();
        assertThat(all.end().classes().cones()).allSatisfy(cone -> {
            assertThat(cone.images()).isEqualTo(1);
            assertThat(cone.maxDegrees()).isCloseTo(0, within(1e-9));
        });
        assertThat(all.end().classes().axisMaxDegrees()).isBetween(120.0, 180.0);
        // The 19 touching pairs alone give exp(−2 d²) with d² = 2 − 2 cos 66.15°.
        assertThat(all.end().spread().uniformity()).isCloseTo(-3.155, within(0.005));
        assertThat(all.end().spread().effectiveRank()).isBetween(2.9, 3.0);
        assertThat(all.end().spread().distancePercentiles()[0])
                .isCloseTo(2 * Math.sin(Math.toRadians(TEN_AT_BEST / 2)), within(1e-4));
        // One image a class: no genuine pair, so nothing that needs one is defined.
        assertThat(all.step().equalErrorRate()).isNaN();
        assertThat(all.step().strictIdeal()).isNull();
        assertThat(all.end().spread().alignment()).isNaN();
        assertThat(all.end().retrieval().recallAt1()).isNaN();
        assertThat(all.end().curve().points()).isEmpty();
    }

    @Test
    void tenTightClustersAtTheirBestPlaces() {
        double[] centres = TammesArrangement.of(10);
        RandomStream random = RandomStream.of(61, "tight-clusters");
        double[] raw = new double[3 * 2000];
        int[] labels = new int[2000];
        for (int i = 0; i < 2000; i++) {
            labels[i] = i % 10;
            for (int k = 0; k < 3; k++) {
                raw[3 * i + k] = centres[3 * labels[i] + k] + 1e-3 * random.nextGaussian();
            }
        }
        double[] unit = UnitLength.of(raw, 3).unit();
        Measured all = Measured.of(unit, 3, labels, 10);
        assertThat(all.step().smallestAngleDegrees()).isCloseTo(TEN_AT_BEST, within(0.05));
        assertThat(all.step().meanResultantLength()).isCloseTo(0.042, within(0.001));
        assertThat(all.step().nearestAxisAccuracy()).isEqualTo(1);
        assertThat(all.step().equalErrorRate()).isZero();
        assertThat(all.step().strictIdeal()).isTrue();
        assertThat(all.step().idealP95()).isTrue();
        // A Rayleigh distribution with σ = 1e-3: its 95th percentile is 2.448 σ, its mean 1.2533 σ.
        assertThat(all.step().intraClassAngleP95Degrees()).isCloseTo(Math.toDegrees(2.448e-3), within(0.007));
        assertThat(all.end().classes().coneMeanDegrees()).isCloseTo(Math.toDegrees(1.2533e-3), within(0.003));
        assertThat(all.end().spread().uniformity()).isCloseTo(-1.978, within(0.005));
        // Two dimensions of spread in each of two points: E d² = 4 σ².
        assertThat(all.end().spread().alignment()).isCloseTo(4e-6, within(2e-7));
        assertThat(all.end().spread().fisherScore()).isBetween(0.0, 2e-6);
        assertThat(all.end().spread().effectiveRank()).isBetween(2.9, 3.0);
        assertThat(all.end().retrieval().silhouette()).isBetween(0.998, 1.0);
        assertThat(all.end().retrieval().recallAt1()).isEqualTo(1);
        assertThat(all.end().retrieval().precisionAt10()).isCloseTo(1, within(1e-12));
        assertThat(all.end().retrieval().rPrecision()).isCloseTo(1, within(1e-12));
        assertThat(all.end().retrieval().mapAtR()).isCloseTo(1, within(1e-12));
        Verification verification = all.end().verification();
        assertThat(verification.areaUnderCurve()).isEqualTo(1);
        assertThat(verification.missed().atOnePercent()).isZero();
        assertThat(verification.missed().atOnePerMille()).isZero();
        // The threshold is the largest genuine distance of nine tenths: one of the last tenth may be larger.
        assertThat(verification.folds().accuracy()).isBetween(1 - 1e-4, 1.0);
        assertThat(verification.folds().deviation()).isLessThan(1e-4);
        assertThat(verification.dPrime()).isGreaterThan(5);
        assertThat(all.end().curve().points())
                .anyMatch(point -> point.falseMatchRate() == 0 && point.falseNonMatchRate() == 0);
        for (int shots : new int[] {1, 5}) {
            OneShot oneShot = OneShot.of(unit, 3, labels, 10, shots, 200, 0);
            assertThat(oneShot.accuracy()).isEqualTo(1);
            assertThat(oneShot.standardError()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"16.5, true", "16.6, false"})
    void tenConesAtTheirBestPlacesAreIdealUpToAQuarterOfTheAngle(double halfAngle, boolean ideal) {
        double[] centres = TammesArrangement.of(10);
        // In each cone the points that reach farthest towards each other cone, and the ones opposite to them.
        double[] unit = new double[3 * 10 * 18];
        int[] labels = new int[10 * 18];
        int row = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                for (int side = -1; side <= 1 && a != b; side += 2) {
                    lean(centres, a, b, side * halfAngle, unit, row);
                    labels[row++] = a;
                }
            }
        }
        Measured all = Measured.of(unit, 3, labels, 10);
        assertThat(all.step().strictIdeal()).isEqualTo(ideal);
        assertThat(all.end().classes().coneMaxDegrees()).isCloseTo(halfAngle, within(1.0));
        assertThat(all.end().retrieval().recallAt1()).isBetween(0.5, 1.0);
        all.requireDefined();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void twoConesTouchWhereEachIsAQuarterOfTheirAngleWide(int size) {
        for (double axes : new double[] {8, 90, 160}) {
            for (double away : new double[] {-1e-6, 1e-6}) {
                double half = axes / 4 + away;
                double[] unit = PointCloud.onCircle(size, -half, 0, half, axes - half, axes, axes + half);
                Measured all = Measured.of(unit, size, new int[] {0, 0, 0, 1, 1, 1}, 2);
                assertThat(all.step().strictIdeal()).isEqualTo(away < 0);
                assertThat(all.step().smallestAngleDegrees()).isCloseTo(axes, within(1e-9));
                assertThat(all.step().separation()).isCloseTo(axes / 180, within(1e-9));
                assertThat(all.end().classes().coneMaxDegrees()).isCloseTo(half, within(1e-9));
                assertThat(all.end().classes().coneMeanDegrees()).isCloseTo(2 * half / 3, within(1e-9));
                assertThat(all.end().classes().axisMeanDegrees()).isCloseTo(axes, within(1e-9));
                assertThat(all.end().retrieval().recallAt1()).isEqualTo(1);
                assertThat(all.step().equalErrorRate()).isBetween(0.0, away < 0 ? 0.0 : 0.2);
                // Fewer than ten pairs of a kind leave the ten folds undefined.
                assertThat(all.end().verification().folds().accuracy()).isNaN();
                assertThat(all.end().verification().dPrime()).isGreaterThan(1);
                // From edge to edge of a cone is as far as to the other cone: one shot is perfect as long as the ideal
                // holds.
                double oneShot = OneShot.of(unit, size, new int[] {0, 0, 0, 1, 1, 1}, 2, 1, 100, 0)
                        .accuracy();
                assertThat(oneShot == 1).isEqualTo(away < 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pointsEvenlyOverTheSphereHaveItsUniformity(long seed) {
        RandomStream random = RandomStream.of(seed, "evenly");
        double[] raw = new double[3 * 2000];
        Arrays.setAll(raw, k -> random.nextGaussian());
        double[] unit = UnitLength.of(raw, 3).unit();
        Measured all =
                Measured.of(unit, 3, IntStream.range(0, 2000).map(i -> i % 10).toArray(), 10);
        // Over S² the cosine is uniform: mean exp(−2 (2 − 2t)) = (1 − exp(−8)) / 8.
        assertThat(Math.log((1 - Math.exp(-8)) / 8)).isCloseTo(-2.080, within(0.0005));
        assertThat(all.end().spread().uniformity()).isCloseTo(-2.080, within(0.005));
        assertThat(all.step().meanResultantLength()).isLessThan(0.06);
        assertThat(all.step().equalErrorRate()).isCloseTo(0.5, within(0.01));
        assertThat(all.step().nearestAxisAccuracy()).isCloseTo(0.1, within(0.03));
        assertThat(all.end().spread().effectiveRank()).isCloseTo(3, within(0.01));
        // A quarter of a sphere's pairs are within 60°, half within 90°: the distance of the middle one is √2.
        assertThat(all.end().spread().distancePercentiles()[2]).isCloseTo(Math.sqrt(2), within(0.02));
        all.requireDefined();
    }

    /** Writes the point at so many degrees from one centre on the great circle towards another. */
    private static void lean(double[] centres, int from, int to, double degrees, double[] unit, int row) {
        double cosine = 0;
        for (int k = 0; k < 3; k++) {
            cosine += centres[3 * from + k] * centres[3 * to + k];
        }
        double sine = Math.sqrt(1 - cosine * cosine);
        double angle = Math.toRadians(degrees);
        for (int k = 0; k < 3; k++) {
            double side = (centres[3 * to + k] - cosine * centres[3 * from + k]) / sine;
            unit[3 * row + k] = Math.cos(angle) * centres[3 * from + k] + Math.sin(angle) * side;
        }
    }
}
