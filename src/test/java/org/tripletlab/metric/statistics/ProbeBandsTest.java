package org.tripletlab.metric.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.pairs.EvaluationMeasurer;

class ProbeBandsTest {
    @Test
    void agreesWithSortingEveryPair() {
        RandomStream random = RandomStream.of(5, "bands");
        for (int kind = 0; kind < PointCloud.KINDS; kind++) {
            for (int count : new int[] {2, 3, 40, 333}) {
                PointCloud cloud = PointCloud.random(random, kind, count, 3, 4);
                double[] lengths = new double[count];
                Arrays.setAll(lengths, i -> Math.exp(random.nextGaussian()));
                MetricValues bands = new EvaluationMeasurer(cloud.labels(), 4, 3)
                        .measure(cloud.unit(), lengths)
                        .values();
                assertAgrees(bands.band(Metrics.PAIR_DISTANCE), distances(cloud, true, true));
                assertAgrees(bands.band(Metrics.SAME_CLASS_DISTANCE), distances(cloud, true, false));
                assertAgrees(bands.band(Metrics.DIFFERENT_CLASS_DISTANCE), distances(cloud, false, true));
                assertAgrees(bands.band(Metrics.EMBEDDING_LENGTH), lengths);
            }
        }
    }

    @Test
    void crowdedBinsAreRankedExactly() {
        // Two tight classes at opposite poles: half of the 125,000 distances lie within 1e-9 of each other.
        PointCloud poles = PointCloud.random(RandomStream.of(6, "poles"), 5, 500, 3, 2);
        MetricValues bands = new EvaluationMeasurer(poles.labels(), 2, 3)
                .measure(poles.unit())
                .values();
        assertAgrees(bands.band(Metrics.PAIR_DISTANCE), distances(poles, true, true));
        assertAgrees(bands.band(Metrics.DIFFERENT_CLASS_DISTANCE), distances(poles, false, true));
    }

    @Test
    void ofNothingNothingIsDefined() {
        MetricValues none = new EvaluationMeasurer(new int[] {1}, 3, 2)
                .measure(new double[] {0, 1})
                .values();
        for (Metric band : Metrics.those(metric -> metric.isOfProbe() && metric.isBand())) {
            assertThat(none.band(band)).as(band.id()).isEqualTo(PercentileBand.UNDEFINED);
        }
        assertThat(PercentileBand.of(new double[] {1, Double.NaN, 2})).isEqualTo(PercentileBand.UNDEFINED);
        assertThat(PercentileBand.of(new double[] {3})).isEqualTo(new PercentileBand(3, 3, 3, 3, 3));
    }

    private static void assertAgrees(PercentileBand band, double[] numbers) {
        if (numbers.length == 0) {
            assertThat(band).isEqualTo(PercentileBand.UNDEFINED);
            return;
        }
        Arrays.sort(numbers);
        double[] percents = {0, 5, 50, 95, 100};
        double[] measured = {band.p0(), band.p5(), band.p50(), band.p95(), band.p100()};
        for (int i = 0; i < percents.length; i++) {
            assertThat(measured[i]).isCloseTo(Percentile.of(numbers, percents[i]), within(1e-12));
        }
    }

    private static double[] distances(PointCloud cloud, boolean same, boolean different) {
        int count = cloud.labels().length;
        double[] all = new double[count * (count - 1) / 2];
        int size = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                boolean alike = cloud.labels()[i] == cloud.labels()[j];
                if (alike ? same : different) {
                    double sum = 0;
                    for (int k = 0; k < 3; k++) {
                        sum += Math.pow(cloud.unit()[3 * i + k] - cloud.unit()[3 * j + k], 2);
                    }
                    all[size++] = Math.sqrt(sum);
                }
            }
        }
        return Arrays.copyOf(all, size);
    }
}
