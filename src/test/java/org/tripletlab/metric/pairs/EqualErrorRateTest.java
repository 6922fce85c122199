package org.tripletlab.metric.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;

class EqualErrorRateTest {
    @Test
    void agreesWithWalkingEveryThreshold() {
        RandomStream random = RandomStream.of(6, "equal-error-rate-test");
        int compared = 0;
        for (int round = 0; round < 210; round++) {
            PointCloud cloud = PointCloud.random(
                    random, round % PointCloud.KINDS, 3 + random.nextInt(50), 2 + round % 3, 2 + random.nextInt(4));
            double[] genuine = cloud.sorted(true);
            double[] impostor = cloud.sorted(false);
            double rate = EqualErrorRate.of(cloud.unit(), cloud.embeddingSize(), cloud.labels(), cloud.classCount());
            if (genuine.length == 0 || impostor.length == 0) {
                assertThat(rate).isNaN();
            } else {
                compared++;
                assertThat(rate).as(cloud.kind()).isCloseTo(walk(genuine, impostor), within(1e-12));
            }
        }
        assertThat(compared).isGreaterThan(180);
    }

    private static double walk(double[] genuine, double[] impostor) {
        TreeSet<Double> thresholds = new TreeSet<>();
        Arrays.stream(genuine).forEach(thresholds::add);
        Arrays.stream(impostor).forEach(thresholds::add);
        double fmr = 0;
        double fnmr = 1;
        for (double t : thresholds) {
            double nextFmr =
                    (double) Arrays.stream(impostor).filter(d -> d <= t).count() / impostor.length;
            double nextFnmr = (double) Arrays.stream(genuine).filter(d -> d > t).count() / genuine.length;
            if (nextFmr >= nextFnmr) {
                double share = (fnmr - fmr) / (fnmr - fmr + nextFmr - nextFnmr);
                return fmr + share * (nextFmr - fmr);
            }
            fmr = nextFmr;
            fnmr = nextFnmr;
        }
        throw new AssertionError("the curves must cross");
    }

    @Test
    void knownByHand() {
        int[] twoAndTwo = {0, 0, 1, 1};
        assertThat(EqualErrorRate.of(PointCloud.onCircle(2, 0, 10, 90, 100), 2, twoAndTwo, 2))
                .isZero();
        assertThat(EqualErrorRate.of(PointCloud.onCircle(3, 7, 7, 7, 7), 3, twoAndTwo, 2))
                .isEqualTo(0.5);
        // Genuine 90° twice, impostor 10°, 80°, 80°, 170°: at 90° nothing is refused and 3 of 4 are accepted, just
        // below
        // everything is refused and 3 of 4 are accepted: both are 3/4 half-way.
        assertThat(EqualErrorRate.of(PointCloud.onCircle(2, 0, 90, 10, 280), 2, twoAndTwo, 2))
                .isEqualTo(0.75);
    }

    @Test
    void isUndefinedWithOneKindOfPair() {
        double[] unit = PointCloud.onCircle(2, 0, 50);
        assertThat(EqualErrorRate.of(unit, 2, new int[] {1, 1}, 2)).isNaN();
        assertThat(EqualErrorRate.of(unit, 2, new int[] {0, 1}, 2)).isNaN();
        assertThat(EqualErrorRate.of(new double[0], 2, new int[0], 2)).isNaN();
    }

    @Test
    void aLargeSetIsEstimatedFromItsSample() {
        PointCloud cloud = PointCloud.random(RandomStream.of(1, "large"), 1, 2_400, 3, 5);
        double[] genuine = cloud.sorted(true);
        double[] impostor = cloud.sorted(false);
        double rate = EqualErrorRate.of(cloud.unit(), 3, cloud.labels(), 5);
        double falseMatches = 0;
        double t = genuine[(int) Math.round((1 - rate) * genuine.length)];
        for (double d : impostor) {
            falseMatches += d <= t ? 1.0 / impostor.length : 0;
        }
        assertThat(falseMatches).isCloseTo(rate, within(0.01));
    }

    @Test
    void aLabelOutOfRangeIsRefused() {
        assertThatThrownBy(() -> EqualErrorRate.of(new double[4], 2, new int[] {0, 3}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Label 3 of embedding 1 is outside the range 0 to 2 of 3 classes.");
    }
}
