package org.tripletlab.metric.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.metric.diagnosis.SessionState.COLLAPSED;
import static org.tripletlab.metric.diagnosis.SessionState.COLLAPSING;
import static org.tripletlab.metric.diagnosis.SessionState.DIVERGED;
import static org.tripletlab.metric.diagnosis.SessionState.NOTHING_MINED;
import static org.tripletlab.metric.diagnosis.SessionState.PARTLY_COLLAPSED;
import static org.tripletlab.metric.diagnosis.SessionState.SEPARATED;
import static org.tripletlab.metric.diagnosis.SessionState.SEPARATING;
import static org.tripletlab.metric.diagnosis.SessionState.SPREADING;
import static org.tripletlab.metric.diagnosis.SessionState.STARTING;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

class DiagnosisRulesTest {
    private static final BatchStatistics HEALTHY = new BatchStatistics(0.15, 2000, 0.5, 0.6, 0.3, 40_000);
    private static final double MARGIN = 0.2;

    private final DiagnosisRules rules = new DiagnosisRules(4);
    private final List<Measurement> run = new ArrayList<>();

    @BeforeEach
    void begin() {
        run.clear();
    }

    /** Four classes in three dimensions; the bound is 109.47°. */
    private static EvaluationStatistics probe(
            double resultant, double pairP95, double angle, double accuracy, int... merged) {
        return EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, resultant)
                .withAngle(angle, 109.47)
                .with(Metrics.NEAREST_AXIS_ACCURACY, accuracy)
                .with(Metrics.PAIR_ANGLE_P95, pairP95)
                .with(Metrics.PAIR_ANGLE_MAX, pairP95)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 5)
                .with(Metrics.EQUAL_ERROR_RATE, 0.1)
                .with(Metrics.EQUAL_ERROR_ANGLE, 30)
                .nearestPair(0, 1)
                .ideal(false, false)
                .mergedClasses(merged)
                .classAxes(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1, Double.NaN, Double.NaN, Double.NaN})
                .build();
    }

    private static EvaluationStatistics blob() {
        return probe(0.9999, 0.4, 0.01, 0.4, 0, 1, 2);
    }

    private static EvaluationStatistics ordinary(double resultant, double angle) {
        return probe(resultant, 100, angle, 0.7);
    }

    private Diagnosis add(EvaluationStatistics probe) {
        return add(run.isEmpty() ? null : HEALTHY, probe);
    }

    private Diagnosis add(BatchStatistics batch, EvaluationStatistics probe) {
        return add(20 * run.size(), batch, probe);
    }

    private Diagnosis add(int step, BatchStatistics batch, EvaluationStatistics probe) {
        Diagnosis diagnosis = rules.diagnose(run, step, batch, probe, MARGIN);
        run.add(new Measurement(step, batch, probe, diagnosis));
        return diagnosis;
    }

    private List<SessionState> states() {
        return run.stream().map(m -> m.diagnosis().state()).toList();
    }

    @Test
    void aCollapseIsNamedAfterThreeMeasurementsAndDatedToTheFirst() {
        add(ordinary(0.7, 10));
        for (int k = 0; k < 5; k++) {
            add(blob());
        }
        // Steps 0, 20, 40, 60, 80, 100: step 20 is still warm-up, so the three are 40, 60 and 80.
        assertThat(states()).containsExactly(STARTING, STARTING, COLLAPSING, COLLAPSING, COLLAPSED, COLLAPSED);
        assertThat(run.get(3).diagnosis().collapsedAtStep()).isEmpty();
        assertThat(run.get(4).diagnosis().collapsedAtStep()).isEqualTo(OptionalInt.of(40));
        assertThat(run.get(5).diagnosis().collapsedAtStep()).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void aRescueIsNamedAndTheCollapseRemembered() {
        for (int k = 0; k < 6; k++) {
            add(blob());
        }
        add(probe(0.97, 30, 2, 0.6, 0, 1, 2));
        assertThat(run.get(6).diagnosis().state()).isEqualTo(SEPARATING);
        add(probe(0.7, 90, 20, 0.8));
        add(probe(0.1, 150, 70, 0.95));
        add(probe(0.1, 150, 71, 0.95));
        Diagnosis rescued = add(probe(0.1, 150, 71, 0.95));
        assertThat(rescued.state()).isEqualTo(SEPARATED);
        assertThat(rescued.collapsedAtStep()).isEqualTo(OptionalInt.of(40));
        for (int k = 0; k < 3; k++) {
            add(blob());
        }
        assertThat(run.get(run.size() - 1).diagnosis().state()).isEqualTo(COLLAPSED);
        assertThat(run.get(run.size() - 1).diagnosis().collapsedAtStep()).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void startingHighIsNoCollapse() {
        add(ordinary(0.97, 6));
        add(ordinary(0.97, 6));
        add(ordinary(0.97, 6));
        assertThat(states()).containsOnly(STARTING);
        add(ordinary(0.96, 6));
        add(ordinary(0.9, 6));
        add(ordinary(0.8, 9));
        assertThat(states().subList(3, 6)).containsOnly(SPREADING);
        assertThat(run.get(5).diagnosis().collapsedAtStep()).isEmpty();
    }

    /** Some images far away change neither that all classes lie at one point nor what to do about it. */
    @Test
    void aCollapseWithOutliersIsNotOverlooked() {
        for (int k = 0; k < 5; k++) {
            add(probe(0.9901, 27, 0.2, 0.5, 0, 1, 2));
        }
        assertThat(states()).containsExactly(STARTING, STARTING, COLLAPSING, COLLAPSING, COLLAPSED);
        assertThat(run.get(4).diagnosis().collapsedAtStep()).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void justBelowTheCollapseIsNone() {
        for (int k = 0; k < 6; k++) {
            add(probe(0.9899, 8, 2, 0.5));
        }
        assertThat(states()).containsOnly(STARTING);
        assertThat(run.get(5).diagnosis().collapsedAtStep()).isEmpty();
    }

    @Test
    void twoMeasurementsAreNoCollapse() {
        add(ordinary(0.5, 20));
        add(ordinary(0.5, 20));
        add(blob());
        add(blob());
        add(ordinary(0.7, 20));
        add(blob());
        assertThat(states()).doesNotContain(COLLAPSED);
        assertThat(run.get(5).diagnosis().collapsedAtStep()).isEmpty();
    }

    @Test
    void collapsingNeedsARiseAndAHighResultant() {
        add(ordinary(0.5, 20));
        add(ordinary(0.6, 19));
        assertThat(add(ordinary(0.79, 18)).state()).isEqualTo(STARTING);
        assertThat(add(ordinary(0.8, 17)).state()).isEqualTo(COLLAPSING);
        assertThat(add(ordinary(0.88, 16)).state()).isEqualTo(STARTING);
        assertThat(add(ordinary(0.901, 15)).state()).isEqualTo(COLLAPSING);
    }

    @Test
    void nothingMinedNeedsTwentyStepsWithoutATuple() {
        BatchStatistics none = new BatchStatistics(0, 0, 0, Double.NaN, 0, 0);
        add(0, null, ordinary(0.5, 20));
        assertThat(add(10, none, ordinary(0.5, 20)).state()).isEqualTo(STARTING);
        Diagnosis barren = add(20, none, ordinary(0.5, 20));
        assertThat(barren.state()).isEqualTo(NOTHING_MINED);
        assertThat(barren.notes()).containsExactly(SessionNote.STARVED);
        // This step mined none, but one since the last measurement did.
        assertThat(add(30, new BatchStatistics(0, 0, 0, Double.NaN, 0, 1), ordinary(0.5, 20))
                        .state())
                .isEqualTo(STARTING);
        assertThat(add(49, none, ordinary(0.5, 20)).state()).isEqualTo(STARTING);
        assertThat(add(50, none, ordinary(0.5, 20)).state()).isEqualTo(NOTHING_MINED);
        assertThat(add(51, new BatchStatistics(0.1, 1, 0.5, 1, 1, 1), ordinary(0.5, 20))
                        .state())
                .isEqualTo(STARTING);
    }

    @Test
    void partlyCollapsedWhenSomeButNotAllAxesMeet() {
        for (int k = 0; k < 4; k++) {
            assertThat(add(probe(0.3, 120, 2, 0.7, 0, 1)).state()).isEqualTo(STARTING);
        }
        assertThat(add(probe(0.3, 120, 2, 0.7, 0, 1)).state()).isEqualTo(PARTLY_COLLAPSED);
        assertThat(add(probe(0.3, 120, 5.1, 0.7)).state()).isEqualTo(STARTING);
        for (int k = 0; k < 2; k++) {
            assertThat(add(probe(0.3, 120, 2, 0.7, 0, 1)).state()).isEqualTo(STARTING);
        }
        assertThat(add(probe(0.3, 120, 2, 0.7, 0, 1)).state()).isEqualTo(PARTLY_COLLAPSED);
        // The fourth class has no axis: these are all there are.
        assertThat(add(probe(0.3, 120, 2, 0.7, 0, 1, 2)).state()).isEqualTo(STARTING);
    }

    @Test
    void separatedNeedsTheAngleAndTheAccuracy() {
        for (int k = 0; k < 3; k++) {
            add(probe(0.1, 150, 109.47 * 0.53 + 1e-9, 0.9));
        }
        assertThat(run.get(1).diagnosis().state()).isEqualTo(STARTING);
        assertThat(run.get(2).diagnosis().state()).isEqualTo(SEPARATED);
        assertThat(add(probe(0.1, 150, 60, 0.89)).state()).isNotEqualTo(SEPARATED);
    }

    @Test
    void aSeparatedSphereStaysOneUntilItIsClearlyLess() {
        for (int k = 0; k < 3; k++) {
            add(probe(0.1, 150, 109.47 * 0.54, 0.95));
        }
        assertThat(add(probe(0.1, 150, 109.47 * 0.505, 0.95)).state()).isEqualTo(SEPARATED);
        assertThat(add(probe(0.1, 150, 109.47 * 0.495, 0.95)).state()).isNotEqualTo(SEPARATED);
        // Coming back asks for as much as the first time.
        assertThat(add(probe(0.1, 150, 109.47 * 0.54, 0.95)).state()).isNotEqualTo(SEPARATED);
    }

    @Test
    void separatingIsATrendNotAStep() {
        double[] jitter = {30, 33, 29, 32, 28, 31, 30, 33, 29, 32, 28, 31};
        for (double angle : jitter) {
            add(ordinary(0.5, angle));
        }
        assertThat(states().subList(3, 12)).containsOnly(STARTING);
        run.clear();
        for (int k = 0; k < jitter.length; k++) {
            add(ordinary(0.5, jitter[k] + k));
        }
        assertThat(states().subList(6, 12)).containsOnly(SEPARATING);
        // A step back does not end it, but a lasting fall does.
        assertThat(add(ordinary(0.5, 38)).state()).isEqualTo(SEPARATING);
        for (int k = 0; k < 8; k++) {
            add(ordinary(0.5, 36 - k));
        }
        assertThat(run.get(run.size() - 1).diagnosis().state()).isEqualTo(STARTING);
    }

    @Test
    void aRiseBelowTheThresholdIsNone() {
        for (int k = 0; k < 12; k++) {
            add(ordinary(0.5, 30 + 0.016 * k));
        }
        assertThat(states()).containsOnly(STARTING);
        run.clear();
        for (int k = 0; k < 12; k++) {
            add(ordinary(0.5, 30 + 0.02 * k));
        }
        assertThat(states()).contains(SEPARATING);
    }

    @Test
    void withoutABoundNothingIsSeparatedButMayBeSeparating() {
        for (int k = 0; k < 3; k++) {
            EvaluationStatistics p = probe(0.1, 150, 80 + k, 1);
            EvaluationStatistics unbounded = EvaluationStatistics.builder()
                    .with(Metrics.MEAN_RESULTANT_LENGTH, p.meanResultantLength())
                    .withAngle(p.smallestAngleDegrees(), Double.NaN)
                    .with(Metrics.NEAREST_AXIS_ACCURACY, 1)
                    .with(Metrics.PAIR_ANGLE_P95, 150)
                    .with(Metrics.PAIR_ANGLE_MAX, 150)
                    .with(Metrics.INTRA_CLASS_ANGLE_P95, 5)
                    .with(Metrics.EQUAL_ERROR_RATE, 0.1)
                    .with(Metrics.EQUAL_ERROR_ANGLE, 30)
                    .nearestPair(p.nearestPair())
                    .ideal(false, false)
                    .classAxes(p.classAxes())
                    .build();
            add(unbounded);
        }
        assertThat(states()).containsExactly(STARTING, STARTING, SEPARATING);
    }

    @Test
    void divergedComesFirst() {
        for (int k = 0; k < 5; k++) {
            add(blob());
        }
        double nan = Double.NaN;
        assertThat(add(new BatchStatistics(nan, 5, 1, 1, 1, 5), blob()).state()).isEqualTo(DIVERGED);
        assertThat(add(new BatchStatistics(1, 5, 1, 1, Double.POSITIVE_INFINITY, 5), blob())
                        .state())
                .isEqualTo(DIVERGED);
        EvaluationStatistics broken = new EvaluationMeasurer(new int[] {0}, 1, 1).measure(new double[] {nan});
        Diagnosis diagnosis = add(HEALTHY, broken);
        assertThat(diagnosis.state()).isEqualTo(DIVERGED);
        assertThat(diagnosis.collapsedAtStep()).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void anUndefinedLossWithoutTuplesIsNoDivergence() {
        double nan = Double.NaN;
        add(ordinary(0.5, 20));
        assertThat(add(new BatchStatistics(nan, 0, 0, nan, nan, 3), ordinary(0.5, 20))
                        .state())
                .isEqualTo(STARTING);
    }

    @Test
    void stuckAtTheMarginNeedsAHundredSteps() {
        BatchStatistics stuck = new BatchStatistics(0.2019, 3800, 1, 0.7, 0.01, 76_000);
        add(ordinary(0.5, 20));
        // At step 100 nobody knows what the loss was before step 20.
        for (int step = 20; step <= 100; step += 20) {
            assertThat(add(stuck, ordinary(0.5, 20)).notes()).isEmpty();
        }
        assertThat(add(stuck, ordinary(0.5, 20)).notes()).containsExactly(SessionNote.STUCK_AT_MARGIN);
        assertThat(rules.diagnose(run, 140, stuck, ordinary(0.5, 20), Double.NaN)
                        .notes())
                .isEmpty();
        assertThat(rules.diagnose(run, 140, stuck, ordinary(0.5, 20), 0.3).notes())
                .isEmpty();
        add(new BatchStatistics(0.2021, 3800, 1, 0.7, 0.01, 76_000), ordinary(0.5, 20));
        for (int step = 160; step <= 240; step += 20) {
            assertThat(add(stuck, ordinary(0.5, 20)).notes()).isEmpty();
        }
        assertThat(add(stuck, ordinary(0.5, 20)).notes()).containsExactly(SessionNote.STUCK_AT_MARGIN);
    }

    @Test
    void aLossAtItsFloorIsNotStuckWhileTheSphereShowsLearning() {
        BatchStatistics atTheFloor = new BatchStatistics(0.2019, 3800, 1, 0.7, 0.01, 76_000);
        add(ordinary(0.5, 10));
        for (int i = 1; i <= 12; i++) {
            assertThat(add(atTheFloor, ordinary(0.5, 10 + i)).notes()).isEmpty();
        }
        for (int i = 1; i <= 12; i++) {
            assertThat(add(atTheFloor, ordinary(0.5 - 0.02 * i, 22)).notes()).isEmpty();
        }
        // Once nothing has moved in all measurements that a trend is looked for in, the loss is what it seems.
        for (int i = 1; i <= 12; i++) {
            add(atTheFloor, ordinary(0.26, 22));
        }
        assertThat(add(atTheFloor, ordinary(0.26, 22)).notes()).containsExactly(SessionNote.STUCK_AT_MARGIN);
    }

    @Test
    void notesAboutTheBatch() {
        add(ordinary(0.5, 20));
        assertThat(notes(0.019, 0.5, 1)).containsExactly(SessionNote.STARVED);
        assertThat(notes(0.02, 0.5, 1)).isEmpty();
        assertThat(notes(1, 0.149, 1)).containsExactly(SessionNote.SATURATED);
        assertThat(notes(1, 0.15, 1)).isEmpty();
        assertThat(notes(1, 0, 0)).containsExactly(SessionNote.SATURATED);
        assertThat(notes(1, 0.5, 9e-7)).containsExactly(SessionNote.DEAD_GRADIENT);
        assertThat(notes(0.01, 0.005, 0))
                .containsExactly(SessionNote.SATURATED, SessionNote.STARVED, SessionNote.DEAD_GRADIENT);
    }

    private List<SessionNote> notes(double minedFraction, double activeFraction, double gradientNorm) {
        return rules.diagnose(
                        run,
                        20,
                        new BatchStatistics(0.1, 10, minedFraction, activeFraction, gradientNorm, 10),
                        ordinary(0.5, 20),
                        MARGIN)
                .notes();
    }

    @Test
    void aRewoundRunIsCalledTheSame() {
        add(ordinary(0.7, 10));
        for (int k = 0; k < 6; k++) {
            add(blob());
        }
        Measurement fifth = run.get(5);
        assertThat(rules.diagnose(run.subList(0, 5), 100, fifth.batch(), fifth.probe(), MARGIN))
                .isEqualTo(fifth.diagnosis());
    }
}
