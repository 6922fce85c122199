package org.tripletlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.lesson.Expectation.Verdict;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.EvaluationStatistics;

class ExpectationTest {
    @ParameterizedTest
    @CsvSource({
        "A collapsed, true",
        "A collapsed by step 40, true",
        "A collapsed by step 20, false",
        "A not collapsed, false",
        "B not collapsed, true",
        "A not collapsed at step 40, true",
        "A collapsed at step 60, true",
        "B separated, true",
        "B separated at step 20, false",
        "B not separated at step 20, true",
        "smallestAngleDegrees of B above 50, true",
        "smallestAngleDegrees of B above 50 at step 20, false",
        "smallestAngleDegrees of B above smallestAngleDegrees of A by 50, true",
        "smallestAngleDegrees of B above smallestAngleDegrees of A by 70, false",
        "smallestAngleDegrees of A at most 0, true",
        "smallestAngleDegrees of A below 0, false",
        "smallestAngleDegrees of B at least 60, true",
        "smallestAngleDegrees of B within 2% of 61, true",
        "smallestAngleDegrees of B within 1% of 61, false",
        "margin of A within 0% of 0.2, true",
        "oneShotAccuracy of B above 0.8, true",
        "oneShotAccuracy of A above 0.8, false",
        "loss of A above 0, false",
    })
    void isJudgedOnTheRun(String text, boolean holds) throws Refusal {
        Verdict verdict = ExpectationReader.read(text, 1, 2).judge(lanes());
        assertThat(verdict.holds()).as(verdict.found().inEnglish()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A collapsed | A collapsed at step 40",
                "B not collapsed | B not collapsed up to step 60",
                "B separated at step 20 | B at step 20: starting",
                "smallestAngleDegrees of B above margin of A | smallestAngleDegrees B = 60.0; margin A = 0.200",
            })
    void saysWhatWasFound(String text, String found) throws Refusal {
        assertThat(ExpectationReader.read(text, 1, 2).judge(lanes()).found().inEnglish())
                .isEqualTo(found);
    }

    private static List<LaneProgress> lanes() {
        return List.of(
                lane('A', new double[] {30, 5, 0, 0}, OptionalInt.of(40), SessionState.COLLAPSED, Map.of()),
                lane(
                        'B',
                        new double[] {30, 40, 50, 60},
                        OptionalInt.empty(),
                        SessionState.SEPARATED,
                        Map.of("oneShotAccuracy", 0.9)));
    }

    private static LaneProgress lane(
            char letter, double[] angles, OptionalInt collapsed, SessionState last, Map<String, Double> end) {
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < angles.length; i++) {
            boolean over = i == angles.length - 1;
            measurements.add(new Measurement(
                    i * 20,
                    null,
                    EvaluationStatistics.builder().withAngle(angles[i], 66.1).build(),
                    new Diagnosis(
                            over ? last : SessionState.STARTING, over ? collapsed : OptionalInt.empty(), List.of())));
        }
        return new LaneProgress(letter, ExperimentSpec.DEFAULT, measurements, end);
    }
}
