package org.tripletlab.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.EvaluationStatistics;

class RecordedHistoryTest {
    @Test
    void keepsEverythingWhileThereIsRoom() {
        RecordedHistory history = new RecordedHistory(() -> 1L << 30);
        List<Recording> kept = List.of();
        for (int i = 0; i < 100; i++) {
            kept = history.add(recording(i));
        }
        assertThat(kept).extracting(r -> r.snapshot().step()).hasSize(100).isSorted();
    }

    @Test
    void staysWithinItsBoundAndThinsEvenlyButKeepsFirstAndNewest() {
        long each = 1024 + 4 * 30 + 8 * 6;
        RecordedHistory history = new RecordedHistory(() -> 10 * each);
        for (int i = 0; i < 1000; i++) {
            List<Integer> steps = history.add(recording(i)).stream()
                    .map(r -> r.snapshot().step())
                    .toList();
            assertThat(steps).hasSizeLessThanOrEqualTo(10).isSorted();
            assertThat(steps.get(0)).isZero();
            assertThat(steps.get(steps.size() - 1)).isEqualTo(i);
            if (steps.size() > 3) {
                int gap = steps.get(1) - steps.get(0);
                for (int k = 1; k < steps.size() - 1; k++) {
                    assertThat(steps.get(k) - steps.get(k - 1)).isEqualTo(gap);
                }
            }
        }
    }

    private static Recording recording(int step) {
        EvaluationStatistics probe = EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, 0)
                .withAngle(0, 0)
                .with(Metrics.NEAREST_AXIS_ACCURACY, 0)
                .with(Metrics.PAIR_ANGLE_P95, 0)
                .with(Metrics.PAIR_ANGLE_MAX, 0)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 0)
                .with(Metrics.EQUAL_ERROR_RATE, 0)
                .with(Metrics.EQUAL_ERROR_ANGLE, 0)
                .ideal(true, true)
                .classAxes(new double[6])
                .build();
        Diagnosis diagnosis = new Diagnosis(SessionState.STARTING, OptionalInt.empty(), List.of());
        return new Recording(
                ExperimentSpec.DEFAULT,
                "semi-hard-hardest",
                0.2,
                new Measurement(step, null, probe, diagnosis),
                new EmbeddingSnapshot(step, 3, Optional.empty(), new float[30]));
    }
}
