package org.tripletlab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.study.summary.Repetitions;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudySummary;

class StudySummaryTest {
    private static final Study STUDY =
            PresetStudies.own().with(Axis.parse("seed=0-2")).with(Axis.parse("miner=random,hardest-negative"));

    @Test
    void cellsHoldTheirRepetitionsWhicheverWasFinishedFirst() {
        StudySummary summary = StudySummary.of(
                STUDY,
                List.of(
                        outcome(5, "collapsed", 0.1, 60),
                        outcome(1, "collapsed", 0.2, 40),
                        outcome(0, "separated", 0.8, null),
                        outcome(2, "separating", 0.6, null),
                        RunOutcome.failed(3, "No memory.", 1),
                        outcome(4, "separated", 1.0, null)));
        List<StudyCell> cells = summary.cells(0);
        assertThat(cells).hasSize(2);
        StudyCell random = cells.get(0);
        assertThat(random.settings()).isEqualTo(Map.of("miner", "random"));
        assertThat(random.outcomes()).extracting(RunOutcome::index).containsExactly(0, 2, 4);
        assertThat(random.failed()).isZero();
        Repetitions accuracy = random.spread("nearestAxisAccuracy");
        assertThat(accuracy.mean()).isCloseTo(0.8, within(1e-12));
        assertThat(accuracy.deviation()).isCloseTo(0.2, within(1e-12));
        assertThat(accuracy.median()).isEqualTo(0.8);
        assertThat(random.ended("separated")).isEqualTo(2);
        assertThat(random.everCollapsed()).isZero();
        assertThat(random.stepsToCollapse().count()).isZero();
        StudyCell hardest = cells.get(1);
        assertThat(hardest.failed()).isEqualTo(1);
        assertThat(hardest.everCollapsed()).isEqualTo(2);
        assertThat(hardest.stepsToCollapse().median()).isEqualTo(50);
    }

    @Test
    void undefinedNumbersAreLeftOutAndOneAloneHasNoDeviation() {
        Repetitions values = Repetitions.of(new double[] {Double.NaN, 3, Double.POSITIVE_INFINITY});
        assertThat(values.count()).isEqualTo(1);
        assertThat(values.mean()).isEqualTo(3);
        assertThat(values.deviation()).isNaN();
        assertThat(Repetitions.of(new double[0]).mean()).isNaN();
        assertThat(Repetitions.of(new double[0]).median()).isNaN();
    }

    @Test
    void theTimeLeftLearnsFromRunsOfTheSameCellAndSharesTheCostOtherwise() {
        List<StudyRun> runs = PresetStudies.own()
                .with(Axis.parse("seed=0-1"))
                .with(Axis.parse("steps=100,200"))
                .with(Axis.parse("probe=20"))
                .runs();
        TimeLeft left = new TimeLeft(2);
        assertThat(left.seconds(runs)).isNaN();
        left.finished(runs.get(0), 10);
        // 100 steps took 10 s, so 200 take 20; two jobs share 10 + 20 + 20.
        assertThat(left.seconds(runs.subList(1, 4))).isCloseTo(25, within(1e-9));
        // The last run alone cannot be shared.
        assertThat(left.seconds(runs.subList(3, 4))).isCloseTo(20, within(1e-9));
        left.finished(runs.get(1), 50);
        assertThat(left.seconds(runs.subList(3, 4))).isCloseTo(50, within(1e-9));
        assertThat(left.seconds(List.of())).isZero();
    }

    static RunOutcome outcome(int index, String state, double accuracy, Integer collapsedAtStep) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("state", state);
        result.put("nearestAxisAccuracy", accuracy);
        result.put("collapsedAtStep", collapsedAtStep);
        return new RunOutcome(index, result, Trace.EMPTY, 1.5, Optional.empty());
    }
}
