package org.tripletlab.study.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisAuditTest {
    private static final double ACCURATE = 0.95;

    @Test
    void aFalseAlarmIsFound() {
        DiagnosisAudit audit =
                DiagnosisAudit.recorded(List.of(end("collapsed", 0.89, 0.2), end("collapsed", 0.9, 0.2)));
        assertThat(audit.ends().collapsed()).isEqualTo(2);
        assertThat(audit.ends().falseAlarms()).isEqualTo(1);
        assertThat(audit.ends().missed()).isZero();
        assertThat(audit.isClean()).isFalse();
    }

    @Test
    void partlyCollapsedWhileSpreadIsCountedButNoFault() {
        DiagnosisAudit audit =
                DiagnosisAudit.recorded(List.of(end("partly-collapsed", 0.5, 0.7), end("partly-collapsed", 0.95, 0.7)));
        assertThat(audit.ends().partlyWhileSpread()).isEqualTo(1);
        assertThat(audit.isClean()).isTrue();
    }

    @Test
    void aMissIsFoundAndToldFromACollapseThatIsNotYetOne() {
        RunOutcome missed = run("partly-collapsed", List.of(), 0.5, 0.6, 0.7, 0.991, 0.992, 0.993);
        RunOutcome notYet = run("collapsing", List.of(), 0.5, 0.6, 0.7, 0.99, 0.992, 0.993);
        RunOutcome warmUp = run("starting", List.of(), 0.999, 0.999, 0.999);
        DiagnosisAudit audit = DiagnosisAudit.recorded(List.of(missed, notYet, warmUp));
        assertThat(audit.ends().missed()).isEqualTo(1);
        assertThat(audit.ends().notYet()).isEqualTo(2);
        assertThat(audit.ends().judged()).isEqualTo(3);
        // Nobody knows how long it was there: the strict reading.
        assertThat(DiagnosisAudit.recorded(List.of(end("starting", 0.9901, 0.5)))
                        .ends()
                        .missed())
                .isEqualTo(1);
    }

    @Test
    void aSeparationWithoutOrderIsFound() {
        DiagnosisAudit audit =
                DiagnosisAudit.recorded(List.of(end("separated", 0.1, 0.899), end("separated", 0.1, 0.9)));
        assertThat(audit.ends().separatedWithoutOrder()).isEqualTo(1);
    }

    @Test
    void everyStateOfATraceIsJudged() {
        RunOutcome run = run(
                "collapsed",
                List.of("starting", "collapsed", "starting", "starting", "starting", "collapsed"),
                0.5,
                0.6,
                0.995,
                0.995,
                0.995,
                0.995);
        DiagnosisAudit audit = DiagnosisAudit.recorded(List.of(run));
        assertThat(audit.ends()).isEqualTo(new DiagnosisAudit.Count(1, 1, 0, 0, 0, 0, 0));
        // A false alarm at 0.6; two that are too early to tell and then a miss, at steps 40, 60 and 80.
        assertThat(audit.measurements()).isEqualTo(new DiagnosisAudit.Count(6, 2, 1, 0, 1, 2, 0));
    }

    @Test
    void failedRunsSayNothing() {
        RunOutcome failed = RunOutcome.failed(0, "No.", 1);
        assertThat(DiagnosisAudit.recorded(List.of(failed)).ends().judged()).isZero();
        assertThat(DiagnosisAudit.rediagnosed(List.of(failed)).ends().judged()).isZero();
    }

    @Test
    void theRulesOfThisProgramAreAppliedToCurvesThatOthersJudged() {
        RunOutcome old = run("partly-collapsed", List.of(), 0.5, 0.6, 0.991, 0.992, 0.993);
        assertThat(DiagnosisAudit.recorded(List.of(old)).ends().missed()).isEqualTo(1);
        DiagnosisAudit again = DiagnosisAudit.rediagnosed(List.of(old));
        assertThat(again.ends()).isEqualTo(new DiagnosisAudit.Count(1, 1, 0, 0, 0, 0, 0));
        // At steps 40 and 60 it is on the way.
        assertThat(again.measurements().notYet()).isEqualTo(2);
        assertThat(again.measurements().judged()).isEqualTo(5);
        assertThat(again.isClean()).isTrue();
        // Without a curve there is nothing to apply them to.
        assertThat(DiagnosisAudit.rediagnosed(List.of(end("collapsed", 0.5, 0.5)))
                        .ends()
                        .judged())
                .isZero();
    }

    private static RunOutcome end(String state, double resultant, double accuracy) {
        return outcome(state, resultant, accuracy, Trace.EMPTY);
    }

    /** Measured every 20 steps from 0 on. */
    private static RunOutcome run(String state, List<String> states, double... resultants) {
        List<Integer> steps =
                IntStream.range(0, resultants.length).map(k -> 20 * k).boxed().toList();
        Map<String, List<Double>> series = Map.of(
                "meanResultantLength", Arrays.stream(resultants).boxed().toList(),
                "smallestAngleDegrees", Collections.nCopies(resultants.length, 6.0),
                "nearestAxisAccuracy", Collections.nCopies(resultants.length, ACCURATE));
        return outcome(state, resultants[resultants.length - 1], ACCURATE, new Trace(steps, series, states));
    }

    private static RunOutcome outcome(String state, double resultant, double accuracy, Trace trace) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("state", state);
        result.put("meanResultantLength", resultant);
        result.put("nearestAxisAccuracy", accuracy);
        result.put("tammesBoundDegrees", 66.1468);
        return new RunOutcome(0, result, trace, 1, Optional.empty());
    }
}
