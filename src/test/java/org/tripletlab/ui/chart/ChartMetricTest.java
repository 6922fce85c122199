package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tripletlab.history.RunnerView;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.ProbeBands;
import org.tripletlab.metric.statistics.ProbeStatistics;
import org.tripletlab.ui.FakePlayback;

class ChartMetricTest {
    @Test
    void everyNumberThatIsMeasuredCanBePlotted() {
        Set<String> measured = new TreeSet<>();
        for (Class<?> statistics : List.of(BatchStatistics.class, ProbeStatistics.class, ProbeBands.class)) {
            for (RecordComponent component : statistics.getRecordComponents()) {
                Class<?> type = component.getType();
                boolean number = type == double.class || type == int.class || type == long.class;
                if (number || type == PercentileBand.class) {
                    measured.add(component.getName());
                }
            }
        }
        // Drawn as the dashed line of the smallest angle: it does not change while a run trains.
        measured.remove("tammesBoundDegrees");
        Set<String> plotted = ChartMetric.all().stream().map(ChartMetric::id).collect(Collectors.toSet());
        assertThat(plotted).isEqualTo(measured);
    }

    @Test
    void theTableReadsWhatItSays() throws ReflectiveOperationException {
        FakePlayback playback = new FakePlayback();
        for (int step = 0; step <= 40; step += 20) {
            playback.record(step, SessionState.SEPARATING);
        }
        RunnerView view = playback.view();
        for (ChartMetric metric : ChartMetric.all()) {
            Samples samples = metric.main().of(view);
            assertThat(samples.count()).as(metric.id()).isPositive();
            if (samples.source() == view.recordings()) {
                Object owner = owner(metric.id(), view);
                Object number = owner.getClass().getMethod(metric.id()).invoke(owner);
                double expected = number instanceof PercentileBand band ? band.p50() : ((Number) number).doubleValue();
                assertThat(samples.value(samples.count() - 1)).as(metric.id()).isEqualTo(Double.valueOf(expected));
            }
        }
    }

    private static Object owner(String component, RunnerView view) {
        var measurement = view.recordings().get(2).measurement();
        return List.of(
                        measurement.batch(),
                        measurement.probe(),
                        measurement.probe().bands())
                .stream()
                .filter(record -> List.of(record.getClass().getRecordComponents()).stream()
                        .anyMatch(each -> each.getName().equals(component)))
                .findFirst()
                .orElseThrow();
    }
}
