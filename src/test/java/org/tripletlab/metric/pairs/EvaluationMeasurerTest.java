package org.tripletlab.metric.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.statistics.EvaluationStatistics;

class EvaluationMeasurerTest {
    @Test
    void tenConesAtTheBound() {
        RandomStream random = RandomStream.of(1, "ten-cones");
        double[] unit = new double[600];
        int[] labels = new int[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = i % 10;
            for (int k = 0; k < 3; k++) {
                unit[3 * i + k] = PointCloud.tenAtTheBound()[3 * labels[i] + k] + 0.02 * random.nextGaussian();
            }
            PointCloud.normalise(unit, 3 * i, 3);
        }
        EvaluationStatistics measured = new EvaluationMeasurer(labels, 10, 3).measure(unit);
        assertThat(measured.finite()).isTrue();
        assertThat(measured.meanResultantLength()).isCloseTo(0.042, within(0.01));
        assertThat(measured.separation()).isBetween(0.95, 1.0);
        assertThat(measured.nearestAxisAccuracy()).isEqualTo(1);
        assertThat(measured.equalErrorRate()).isZero();
        assertThat(measured.strictIdeal()).isTrue();
        assertThat(measured.idealP95()).isTrue();
        assertThat(measured.intraClassAngleP95Degrees()).isBetween(2.0, 4.0);
        assertThat(measured.mergedClasses()).isEmpty();
        assertThat(measured.pairAngleMaxDegrees()).isGreaterThan(120);
    }

    @Test
    void allAtOnePoint() {
        double[] unit = PointCloud.onCircle(3, 40, 40, 40, 40, 40, 40);
        EvaluationStatistics measured = new EvaluationMeasurer(new int[] {0, 0, 1, 1, 2, 2}, 3, 3).measure(unit);
        assertThat(measured.meanResultantLength()).isCloseTo(1, within(1e-15));
        assertThat(measured.pairAngleP95Degrees()).isZero();
        assertThat(measured.pairAngleMaxDegrees()).isZero();
        assertThat(measured.smallestAngleDegrees()).isZero();
        assertThat(measured.separation()).isZero();
        assertThat(measured.equalErrorRate()).isEqualTo(0.5);
        assertThat(measured.strictIdeal()).isFalse();
        assertThat(measured.idealP95()).isFalse();
        assertThat(measured.mergedClasses()).containsExactly(0, 1, 2);
    }

    @Test
    void onePointAndNone() {
        EvaluationStatistics one = new EvaluationMeasurer(new int[] {1}, 3, 2).measure(new double[] {0, 1});
        assertThat(one.finite()).isTrue();
        assertThat(one.meanResultantLength()).isEqualTo(1);
        assertThat(one.intraClassAngleP95Degrees()).isZero();
        assertThat(one.tammesBoundDegrees()).isNaN();
        assertThat(one.pairAngleMaxDegrees()).isNaN();
        assertThat(one.strictIdeal()).isNull();
        assertThat(one.classAxes()).containsExactly(Double.NaN, Double.NaN, 0, 1, Double.NaN, Double.NaN);
        EvaluationStatistics none = new EvaluationMeasurer(new int[0], 3, 2).measure(new double[0]);
        assertThat(none.finite()).isTrue();
        assertThat(none.meanResultantLength()).isNaN();
        assertThat(none.nearestAxisAccuracy()).isNaN();
    }

    @Test
    void oneClassHasAConeButNoSeparation() {
        EvaluationStatistics measured =
                new EvaluationMeasurer(new int[] {0, 0, 0}, 10, 2).measure(PointCloud.onCircle(2, 0, 10, 20));
        assertThat(measured.intraClassAngleP95Degrees()).isCloseTo(10, within(1e-9));
        assertThat(measured.pairAngleMaxDegrees()).isCloseTo(20, within(1e-9));
        assertThat(measured.nearestAxisAccuracy()).isEqualTo(1);
        assertThat(measured.equalErrorRate()).isNaN();
        assertThat(measured.separation()).isNaN();
        assertThat(measured.idealP95()).isNull();
    }

    @Test
    void theBoundIsThatOfTheClassesThatOccur() {
        EvaluationStatistics measured =
                new EvaluationMeasurer(new int[] {2, 7}, 10, 3).measure(PointCloud.onCircle(3, 0, 90));
        assertThat(measured.tammesBoundDegrees()).isEqualTo(180);
        assertThat(measured.separation()).isCloseTo(0.5, within(1e-12));
        assertThat(measured.nearestPair()).containsExactly(2, 7);
    }

    @Test
    void aNumberThatIsNotFiniteLeavesNothingDefined() {
        EvaluationMeasurer measurer = new EvaluationMeasurer(new int[] {0, 0, 1, 1}, 2, 2);
        double[] good = PointCloud.onCircle(2, 0, 1, 90, 91);
        final EvaluationStatistics before = measurer.measure(good);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] unit = good.clone();
            unit[5] = bad;
            EvaluationStatistics measured = measurer.measure(unit);
            assertThat(measured.finite()).isFalse();
            assertThat(measured.meanResultantLength()).isNaN();
            assertThat(measured.tammesBoundDegrees()).isNaN();
            assertThat(measured.equalErrorRate()).isNaN();
            assertThat(measured.strictIdeal()).isNull();
            assertThat(measured.mergedClasses()).isEmpty();
            assertThat(measured.classAxes()).hasSize(4).containsOnly(Double.NaN);
        }
        assertThat(measurer.measure(good)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void reusedBuffersForgetTheLastMeasurement() {
        RandomStream random = RandomStream.of(8, "reuse");
        PointCloud cones = PointCloud.random(random, 0, 300, 3, 4);
        EvaluationMeasurer measurer = new EvaluationMeasurer(cones.labels(), 4, 3);
        for (int kind = 0; kind < PointCloud.KINDS; kind++) {
            double[] unit = PointCloud.random(random, kind, 300, 3, 4).unit();
            assertThat(measurer.measure(unit))
                    .usingRecursiveComparison()
                    .isEqualTo(new EvaluationMeasurer(cones.labels(), 4, 3).measure(unit));
        }
    }

    @Test
    void agreesWithTheSingleMetrics() {
        RandomStream random = RandomStream.of(11, "single-metrics");
        for (int size : new int[] {400, 2_100}) {
            PointCloud cloud = PointCloud.random(random, 1, size, 3, 6);
            EvaluationStatistics all = new EvaluationMeasurer(cloud.labels(), 6, 3).measure(cloud.unit());
            assertThat(all.equalErrorRate()).isEqualTo(EqualErrorRate.of(cloud.unit(), 3, cloud.labels(), 6));
            assertThat(new double[] {all.pairAngleP95Degrees(), all.pairAngleMaxDegrees()})
                    .containsExactly(new PairAngles(cloud.unit(), 3).degrees(95, 100));
            assertThat(all.strictIdeal())
                    .isEqualTo(IdealSeparation.of(cloud.unit(), 3, cloud.labels(), 6)
                            .strict());
        }
    }

    @Test
    void aWrongNumberOfEmbeddingsIsRefused() {
        EvaluationMeasurer measurer = new EvaluationMeasurer(new int[] {0, 1}, 2, 3);
        assertThatThrownBy(() -> measurer.measure(new double[9]))
                .hasMessage("Every embedding needs one label, but there are 3 embeddings and 2 labels.");
        assertThatThrownBy(() -> measurer.measure(new double[7])).hasMessageContaining("whole number of rows");
    }
}
