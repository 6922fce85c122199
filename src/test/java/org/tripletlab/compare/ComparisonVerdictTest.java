package org.tripletlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

class ComparisonVerdictTest {
    private static final List<String> MINERS = List.of("random", "semi-hard-hardest", "hardest-negative", "batch-hard");
    private static final Optional<Measurement> COLLAPSED = lane(SessionState.COLLAPSED, 40, 0, 0.49);
    private static final Optional<Measurement> SEPARATED = lane(SessionState.SEPARATED, -1, 52, 0.05);

    @Test
    void theOneThatStandsAloneIsAheadAndTheLessonIsItsMiner() {
        ComparisonVerdict verdict =
                ComparisonVerdict.of(miners(2), List.of("hardest", "semi-hard"), List.of(COLLAPSED, SEPARATED), true);
        assertThat(verdict.ahead()).contains(1);
        assertThat(verdict.summary().key()).isEqualTo("verdict.alone");
        assertThat(said(verdict.lanes().get(0))).contains("hardest", "collapsed at step 40", "R̄ = 0.100");
        assertThat(said(verdict.lanes().get(1))).contains("52.0°", "79% of the possible 66.1°", "95.0%");
        assertThat(verdict.remarks())
                .extracting(ComparisonVerdictTest::said)
                .containsExactly("Same start, same images: only the choice of triplets or pairs made the difference.");
    }

    @Test
    void nearlyEqualErrorsAreLevelAndClearlyLessIsAhead() {
        ComparisonVerdict level =
                verdict(lane(SessionState.SEPARATED, -1, 50, 0.050), lane(SessionState.SEPARATED, -1, 55, 0.048));
        assertThat(level.ahead()).isEmpty();
        assertThat(level.summary().key()).isEqualTo("verdict.level");
        ComparisonVerdict ahead =
                verdict(lane(SessionState.SEPARATED, -1, 50, 0.03), lane(SessionState.SEPARATING, -1, 55, 0.06));
        assertThat(ahead.ahead()).contains(0);
        assertThat(ahead.lanes().get(1).key()).isEqualTo("verdict.apart");
    }

    @Test
    void aLargeAngleIsNeverCalledSomethingInBetween() {
        for (SessionState state : SessionState.values()) {
            for (int collapsedAt : new int[] {-1, 40}) {
                String said =
                        said(verdict(lane(state, collapsedAt, 55, 0.05)).lanes().get(0));
                assertThat(said).as("%s", state).doesNotContain("neither", "not separated", "in between");
            }
        }
        assertThat(said(verdict(lane(SessionState.STARTING, -1, 20, 0.2))
                        .lanes()
                        .get(0)))
                .contains("not collapsed, and not separated yet", "20.0°");
    }

    @Test
    void aDifferenceInDegreeIsAQuestionAndOneInKindALesson() {
        assertThat(remarks(verdict(
                        lane(SessionState.SEPARATED, -1, 50, 0.03), lane(SessionState.SEPARATED, -1, 55, 0.06))))
                .containsExactly("verdict.lesson.seeds");
        assertThat(remarks(
                        verdict(lane(SessionState.SEPARATED, -1, 50, 0.03), lane(SessionState.STARTING, -1, 30, 0.06))))
                .containsExactly("verdict.lesson.miner");
        assertThat(remarks(verdict(COLLAPSED, COLLAPSED))).isEmpty();
    }

    @Test
    void aLessonIsGivenOnlyIfALaneLearned() {
        // Two level lanes alone differ in nothing, whatever their states are called.
        assertThat(remarks(verdict(
                        lane(SessionState.SEPARATED, -1, 50, 0.050), lane(SessionState.SEPARATING, -1, 35, 0.048))))
                .containsExactly("verdict.lesson.seeds");
        assertThat(remarks(verdict(COLLAPSED, lane(SessionState.PARTLY_COLLAPSED, -1, 2, 0.45))))
                .isEmpty();
        // At different steps the lanes are not compared.
        assertThat(remarks(verdict(SEPARATED, lane(SessionState.SEPARATED, -1, 40, 0.09, 500), COLLAPSED)))
                .isEmpty();
    }

    @Test
    void everyLaneIsAccountedFor() {
        ComparisonVerdict level = verdict(
                lane(SessionState.SEPARATING, -1, 27, 0.084),
                lane(SessionState.SEPARATED, -1, 53, 0.076),
                COLLAPSED,
                COLLAPSED);
        assertThat(said(level.summary()))
                .isEqualTo("semi-hard-hardest and random are level: their equal error rates are 7.6% and 8.4%."
                        + " The difference is less than 15% of the larger rate."
                        + " Collapsed: hardest-negative, batch-hard.");
        assertThat(remarks(level)).containsExactly("verdict.lesson.miner");
        assertThat(level.ahead()).isEmpty();
        ComparisonVerdict ahead = verdict(
                lane(SessionState.SEPARATED, -1, 53, 0.09),
                lane(SessionState.SEPARATED, -1, 53, 0.08),
                lane(SessionState.SEPARATED, -1, 53, 0.03),
                lane(SessionState.DIVERGED, -1, Double.NaN, Double.NaN));
        assertThat(ahead.ahead()).contains(2);
        assertThat(said(ahead.summary())).endsWith("8.0%. Behind: random (9.0%). Diverged: batch-hard.");
        List<Optional<Measurement>> lasts = List.of(
                SEPARATED,
                lane(SessionState.SEPARATED, -1, 50, 0.051),
                lane(SessionState.SEPARATED, -1, 50, 0.052),
                lane(SessionState.STARTING, -1, 5, 0.45));
        assertThat(said(ComparisonVerdict.of(miners(4), List.of("A", "B", "C", "D"), lasts, false)
                        .summary()))
                .endsWith(
                        "5.1%. The difference is less than 15% of the larger rate. Also level: C (5.2%). Cannot tell the classes apart: D.");
    }

    @Test
    void nothingIsSaidOfTheFirstMeasurementsBeforeTheEnd() {
        List<Optional<Measurement>> first =
                List.of(lane(SessionState.STARTING, -1, 5, 0.45, 40), lane(SessionState.SPREADING, -1, 12, 0.2, 40));
        ComparisonVerdict early = ComparisonVerdict.of(miners(2), List.of("A", "B"), first, false);
        assertThat(early.summary().key()).isEqualTo("verdict.too-early");
        assertThat(early.ahead()).isEmpty();
        assertThat(said(early.lanes().get(0))).contains("A was measured at step 40", "too early");
        ComparisonVerdict over = ComparisonVerdict.of(miners(2), List.of("A", "B"), first, true);
        assertThat(over.ahead()).contains(1);
    }

    @Test
    void nobodyIsAheadAmongTheUseless() {
        ComparisonVerdict verdict = verdict(
                lane(SessionState.COLLAPSED, 40, 0, 0.10),
                lane(SessionState.DIVERGED, -1, Double.NaN, Double.NaN),
                lane(SessionState.PARTLY_COLLAPSED, -1, 2, 0.45));
        assertThat(verdict.ahead()).isEmpty();
        assertThat(verdict.summary().key()).isEqualTo("verdict.none");
        assertThat(verdict.lanes())
                .extracting(Message::key)
                .containsExactly("verdict.collapsed-in-order", "verdict.diverged", "verdict.partly");
        assertThat(said(verdict.lanes().get(0))).contains("equal error rate 10.0%");
        assertThat(said(verdict.lanes().get(1))).contains("diverged at step 600");
    }

    @Test
    void aRescueIsTold() {
        ComparisonVerdict verdict =
                verdict(lane(SessionState.SEPARATED, 60, 48, 0.05), lane(SessionState.SPREADING, 40, 8, 0.3));
        assertThat(verdict.lanes()).extracting(Message::key).containsExactly("verdict.rescued", "verdict.came-back");
        assertThat(said(verdict.lanes().get(0))).contains("step 60", "73% of the possible 66.1°");
    }

    @Test
    void lanesThatHaveNotRunEquallyFarAreNotCompared() {
        ComparisonVerdict verdict = verdict(SEPARATED, lane(SessionState.SEPARATED, -1, 40, 0.09, 560));
        assertThat(verdict.ahead()).isEmpty();
        assertThat(said(verdict.summary())).contains("different steps", "at 600", "at 560");
        // One that has hardly begun could still do anything.
        assertThat(verdict(SEPARATED, lane(SessionState.STARTING, -1, 4, 0.45, 0))
                        .summary()
                        .key())
                .isEqualTo("verdict.unequal");
        assertThat(verdict(lane(SessionState.STARTING, -1, 4, 0.3, 0), lane(SessionState.STARTING, -1, 4, 0.45, 0))
                        .summary()
                        .key())
                .isEqualTo("verdict.not-begun");
        // One measurement apart is in step.
        assertThat(verdict(SEPARATED, lane(SessionState.SEPARATED, -1, 40, 0.09, 580))
                        .ahead())
                .contains(0);
        // One that collapsed needs no more steps to be behind.
        assertThat(verdict(SEPARATED, lane(SessionState.COLLAPSED, 40, 0, 0.49, 100))
                        .summary()
                        .key())
                .isEqualTo("verdict.alone");
    }

    @Test
    void aVerdictBeforeTheEndSaysSo() {
        ComparisonVerdict live =
                ComparisonVerdict.of(miners(2), MINERS.subList(0, 2), List.of(COLLAPSED, SEPARATED), false);
        assertThat(live.finished()).isFalse();
        assertThat(remarks(live)).containsExactly("verdict.lesson.miner");
        ComparisonVerdict early = ComparisonVerdict.of(
                miners(2),
                MINERS.subList(0, 2),
                List.of(lane(SessionState.STARTING, -1, 2, 0.45), lane(SessionState.STARTING, -1, 2, 0.45)),
                false);
        assertThat(early.summary().key()).isEqualTo("verdict.none-yet");
        // What is small now may be large later, and the other way round.
        assertThat(remarks(ComparisonVerdict.of(miners(2), MINERS.subList(0, 2), List.of(SEPARATED, SEPARATED), false)))
                .isEmpty();
    }

    @Test
    void aLaneThatNeverStartedIsNotJudged() {
        assertThat(ComparisonVerdict.of(miners(1), List.of("hardest"), List.of(SEPARATED), true)
                        .summary()
                        .key())
                .as("a lane without others")
                .isEqualTo("verdict.only-one");
        ComparisonVerdict one = verdict(SEPARATED, Optional.empty());
        assertThat(one.lanes().get(1).key()).isEqualTo("verdict.not-started");
        assertThat(one.summary().key()).isEqualTo("verdict.only-one");
        assertThat(one.ahead()).isEmpty();
        assertThat(one.remarks()).isEmpty();
        ComparisonVerdict none = verdict(Optional.empty(), Optional.empty());
        assertThat(none.summary().key()).isEqualTo("verdict.not-begun");
        assertThat(none.remarks()).isEmpty();
    }

    @Test
    void anUnfairRaceTeachesNothing() {
        assertThat(remarks(differing(Parameters.SEED, 1L))).containsExactly("verdict.unfair.seed");
        assertThat(remarks(differing(Parameters.PER_CLASS, 5))).containsExactly("verdict.unfair.images");
        assertThat(remarks(differing(Parameters.PROBE, 500))).containsExactly("verdict.unfair.probe");
        assertThat(remarks(differing(Parameters.STEPS, 500))).containsExactly("verdict.lesson.one");
    }

    @Test
    void aLaneThatWasChangedTeachesNothingAboutItsLastMiner() {
        List<ExperimentSpec> now = List.of(miners(2).get(1), miners(2).get(1));
        ComparisonVerdict verdict =
                ComparisonVerdict.of(miners(2), now, List.of("A", "B"), List.of(COLLAPSED, SEPARATED), true);
        assertThat(remarks(verdict)).containsExactly("verdict.lesson.changed");
        assertThat(said(verdict.remarks().get(0))).startsWith("The settings of A changed during the run.");
    }

    @Test
    void theLessonNamesWhatDiffers() {
        assertThat(remarks(differing(Parameters.MARGIN, 0.3))).containsExactly("verdict.lesson.loss");
        assertThat(remarks(differing(Parameters.LEARNING_RATE, 0.01))).containsExactly("verdict.lesson.one");
        assertThat(remarks(differing(Parameters.EMBEDDING_SIZE, 64)))
                .containsExactly("verdict.bounds", "verdict.lesson.shape");
        ExperimentSpec both =
                ExperimentSpec.DEFAULT.with(Parameters.MARGIN, 0.3).with(Parameters.MINER, "random");
        assertThat(remarks(ComparisonVerdict.of(
                        List.of(ExperimentSpec.DEFAULT, both), List.of("a", "b"), List.of(COLLAPSED, SEPARATED), true)))
                .containsExactly("verdict.lesson.several");
    }

    @Test
    void withoutABoundNoShareIsSaid() {
        Optional<Measurement> unbounded = lane(SessionState.STARTING, -1, 52, 0.05)
                .map(m -> new Measurement(m.step(), null, Probes.unbounded(52, 0.05), m.diagnosis()));
        assertThat(said(verdict(unbounded, COLLAPSED).lanes().get(0)))
                .contains("52.0°")
                .doesNotContain("–");
    }

    @Test
    void everySentenceIsSaidInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            for (SessionState state : SessionState.values()) {
                for (boolean finished : new boolean[] {true, false}) {
                    ComparisonVerdict verdict = ComparisonVerdict.of(
                            miners(3),
                            MINERS.subList(0, 3),
                            List.of(lane(state, -1, 30, 0.2), lane(state, 40, 30, 0.45), SEPARATED),
                            finished);
                    List<Message> all = new ArrayList<>(verdict.lanes());
                    all.add(verdict.summary());
                    all.addAll(verdict.remarks());
                    assertThat(all)
                            .allSatisfy(notice -> assertThat(texts.say(notice)).doesNotContain("{", "verdict."));
                }
            }
        }
    }

    @SafeVarargs
    private static ComparisonVerdict verdict(Optional<Measurement>... last) {
        List<Optional<Measurement>> lanes = new ArrayList<>();
        for (Optional<Measurement> each : last) {
            lanes.add(each);
        }
        return ComparisonVerdict.of(miners(last.length), MINERS.subList(0, last.length), lanes, true);
    }

    /** A collapse beside a separation, of experiments that differ in one parameter. */
    private static <T> ComparisonVerdict differing(Parameter<T> parameter, T value) {
        return ComparisonVerdict.of(
                List.of(ExperimentSpec.DEFAULT, ExperimentSpec.DEFAULT.with(parameter, value)),
                List.of("a", "b"),
                List.of(COLLAPSED, SEPARATED),
                true);
    }

    private static List<ExperimentSpec> miners(int count) {
        return IntStream.range(0, count)
                .mapToObj(lane -> ExperimentSpec.DEFAULT.with(Parameters.MINER, MINERS.get(lane)))
                .toList();
    }

    private static List<String> remarks(ComparisonVerdict verdict) {
        return verdict.remarks().stream().map(Message::key).toList();
    }

    private static String said(Message notice) {
        return new Texts(Language.ENGLISH).say(notice);
    }

    private static Optional<Measurement> lane(SessionState state, int collapsedAt, double angle, double error) {
        return lane(state, collapsedAt, angle, error, 600);
    }

    private static Optional<Measurement> lane(
            SessionState state, int collapsedAt, double angle, double error, int step) {
        OptionalInt collapse = collapsedAt < 0 ? OptionalInt.empty() : OptionalInt.of(collapsedAt);
        Diagnosis diagnosis = new Diagnosis(state, collapse, List.of());
        return Optional.of(new Measurement(step, null, Probes.with(angle, error), diagnosis));
    }
}
