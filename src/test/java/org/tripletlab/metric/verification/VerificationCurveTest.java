package org.tripletlab.metric.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.pairs.PairTable;

class VerificationCurveTest {
    private final RandomStream random = RandomStream.of(5, "verification-curve-test");

    @Test
    void everyPointIsWhatCountingFinds() {
        int compared = 0;
        for (int round = 0; round < 105; round++) {
            PointCloud cloud = PointCloud.random(
                    random, round % PointCloud.KINDS, 4 + random.nextInt(60), 2 + round % 3, 2 + random.nextInt(4));
            List<VerificationCurve.Point> points = VerificationCurve.of(
                            cloud.unit(), cloud.embeddingSize(), cloud.labels())
                    .points();
            double[] genuine = distances(cloud, true);
            double[] impostor = distances(cloud, false);
            if (genuine.length == 0 || impostor.length == 0) {
                assertThat(points).isEmpty();
                continue;
            }
            compared++;
            for (VerificationCurve.Point point : points) {
                double t = point.threshold();
                double matches =
                        (double) Arrays.stream(impostor).filter(d -> d <= t).count() / impostor.length;
                double misses =
                        (double) Arrays.stream(genuine).filter(d -> !(d <= t)).count() / genuine.length;
                assertThat(point).as(cloud.kind()).isEqualTo(new VerificationCurve.Point(t, matches, misses));
            }
            requireOrderAndEnds(points, genuine, impostor);
            requireRates(points, Verification.of(cloud.unit(), cloud.embeddingSize(), cloud.labels()));
        }
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void aLongCurveIsThinnedWhereItDoesNotMove() {
        PointCloud cloud = PointCloud.random(random, 1, 700, 3, 8);
        List<VerificationCurve.Point> points =
                VerificationCurve.of(cloud.unit(), 3, cloud.labels()).points();
        assertThat(points).hasSizeBetween(150, VerificationCurve.MOST_POINTS);
        double[] genuine = distances(cloud, true);
        double[] impostor = distances(cloud, false);
        requireOrderAndEnds(points, genuine, impostor);
        Verification whole = Verification.of(cloud.unit(), 3, cloud.labels());
        requireRates(points, whole);
        // Between two kept points the curve has moved by less than a hundred and fiftieth in either rate at the middle.
        double area = 0;
        for (int k = 1; k < points.size(); k++) {
            VerificationCurve.Point before = points.get(k - 1);
            VerificationCurve.Point here = points.get(k);
            assertThat(here.falseMatchRate() - before.falseMatchRate()).isLessThan(0.02);
            assertThat(before.falseNonMatchRate() - here.falseNonMatchRate()).isLessThan(0.02);
            area += (here.falseMatchRate() - before.falseMatchRate())
                    * (2 - here.falseNonMatchRate() - before.falseNonMatchRate())
                    / 2;
        }
        assertThat(area).isCloseTo(whole.areaUnderCurve(), within(1e-4));
    }

    @Test
    void theSmallRatesKeepPointsOfTheirOwn() {
        // 200 genuine pairs among them 2 hard ones, a million impostor pairs: all that matters happens below 1 %.
        double[] genuine = new double[200];
        double[] impostor = new double[1_000_000];
        Arrays.setAll(genuine, i -> i < 198 ? 0.001 * i : 1.5);
        Arrays.setAll(impostor, i -> 0.1 + 1.9e-6 * i);
        List<VerificationCurve.Point> points =
                VerificationCurve.of(new PairTable(genuine, impostor)).points();
        assertThat(points).hasSizeLessThanOrEqualTo(VerificationCurve.MOST_POINTS);
        assertThat(points)
                .filteredOn(point -> point.falseMatchRate() > 0 && point.falseMatchRate() <= 0.01)
                .hasSizeGreaterThan(4);
    }

    @Test
    void aCollapseIsTwoPoints() {
        double[] unit = new double[18];
        Arrays.setAll(unit, k -> k % 3 == 1 ? 1 : 0);
        assertThat(VerificationCurve.of(unit, 3, new int[] {0, 1, 0, 1, 0, 1}).points())
                .containsExactly(new VerificationCurve.Point(Double.NaN, 0, 1), new VerificationCurve.Point(0, 1, 0));
    }

    private static void requireOrderAndEnds(List<VerificationCurve.Point> points, double[] genuine, double[] impostor) {
        assertThat(points).hasSizeBetween(2, VerificationCurve.MOST_POINTS);
        assertThat(points.get(0)).isEqualTo(new VerificationCurve.Point(Double.NaN, 0, 1));
        double largest = Math.max(genuine[genuine.length - 1], impostor[impostor.length - 1]);
        assertThat(points.get(points.size() - 1)).isEqualTo(new VerificationCurve.Point(largest, 1, 0));
        for (int k = 1; k < points.size(); k++) {
            VerificationCurve.Point before = points.get(k - 1);
            VerificationCurve.Point here = points.get(k);
            assertThat(k == 1 || here.threshold() > before.threshold()).isTrue();
            assertThat(here.falseMatchRate()).isGreaterThanOrEqualTo(before.falseMatchRate());
            assertThat(here.falseNonMatchRate()).isLessThanOrEqualTo(before.falseNonMatchRate());
        }
    }

    /** What the verification says in single numbers can be read off the curve exactly. */
    private static void requireRates(List<VerificationCurve.Point> points, Verification whole) {
        int crossing = 0;
        while (points.get(crossing).falseMatchRate() < points.get(crossing).falseNonMatchRate()) {
            crossing++;
        }
        VerificationCurve.Point below = points.get(crossing - 1);
        VerificationCurve.Point at = points.get(crossing);
        assertThat(at.threshold()).isEqualTo(whole.threshold());
        double gapBelow = below.falseNonMatchRate() - below.falseMatchRate();
        double gapAt = at.falseMatchRate() - at.falseNonMatchRate();
        double rate =
                below.falseMatchRate() + gapBelow / (gapBelow + gapAt) * (at.falseMatchRate() - below.falseMatchRate());
        assertThat(rate).isCloseTo(whole.equalErrorRate(), within(1e-12));
        assertThat(lowest(points, 0.01)).isCloseTo(whole.missed().atOnePercent(), within(1e-12));
        assertThat(lowest(points, 0.001)).isCloseTo(whole.missed().atOnePerMille(), within(1e-12));
    }

    private static double lowest(List<VerificationCurve.Point> points, double falseMatchRate) {
        return points.stream()
                .filter(point -> point.falseMatchRate() <= falseMatchRate)
                .mapToDouble(VerificationCurve.Point::falseNonMatchRate)
                .min()
                .orElseThrow();
    }

    private static double[] distances(PointCloud cloud, boolean genuine) {
        return Arrays.stream(cloud.sorted(genuine)).map(Math::sqrt).toArray();
    }
}
