package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.ui.FakePlayback;

class ChartMetricTest {
    @Test
    void everyNumberThatIsMeasuredCanBePlotted() {
        List<Metric> measured = Metrics.those(metric -> metric.isOfBatch() || metric.isOfProbe());
        assertThat(measured)
                .filteredOn(metric ->
                        ChartMetric.all().stream().noneMatch(chart -> chart.id().equals(metric.id())))
                .containsExactly(Metrics.TAMMES_BOUND);
        assertThat(ChartMetric.all()).hasSize(measured.size() - 1);
    }

    @Test
    void theMenuBeginsWithWhatIsLookedAtMost() {
        assertThat(ChartMetric.all())
                .extracting(ChartMetric::id)
                .startsWith("loss", "tupleLosses", "activeFraction", "minedCount", "minedFraction")
                .containsSubsequence(
                        "gradientNorm",
                        "meanResultantLength",
                        "smallestAngleDegrees",
                        "separation",
                        "nearestAxisAccuracy",
                        "equalErrorRate",
                        "equalErrorAngleDegrees",
                        "intraClassAngleP95Degrees",
                        "pairAngleP95Degrees",
                        "pairAngleMaxDegrees",
                        "pairDistance",
                        "sameClassDistance",
                        "differentClassDistance",
                        "embeddingLength");
    }

    @Test
    void aChartReadsWhatItSays() {
        FakePlayback playback = new FakePlayback();
        for (int step = 0; step <= 40; step += 20) {
            playback.record(step, SessionState.SEPARATING);
        }
        RunnerView view = playback.view();
        Measurement last = view.recordings().get(2).measurement();
        for (Metric metric : Metrics.those(Metric::isCharted)) {
            ChartMetric chart = ChartMetric.of(metric);
            Samples samples = chart.main().of(view);
            assertThat(samples.count()).as(metric.id()).isPositive();
            double newest = samples.value(samples.count() - 1);
            double expected = metric.isOfEveryStep()
                    ? view.history()
                            .series()
                            .value(metric, view.history().series().count() - 1)
                    : last.value(metric);
            assertThat(newest).as(metric.id()).isEqualTo(Double.valueOf(expected));
            if (metric.isBand()) {
                double[] ends = {
                    chart.curves().get(0).of(view).value(2),
                    chart.curves().get(4).of(view).value(2)
                };
                assertThat(ends)
                        .as(metric.id())
                        .containsExactly(
                                last.band(metric).p0(), last.band(metric).p100());
            }
        }
    }
}
