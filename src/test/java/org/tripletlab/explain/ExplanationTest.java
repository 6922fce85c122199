package org.tripletlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.mining.Hardest;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

class ExplanationTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final double NONE = Double.NaN;

    @Test
    void aCollapseIsExplainedByTheMinerOfTheMoment() {
        assertThat(collapsed("hardest-negative", 0.48, 0.2))
                .contains("2,000 test images", "0.4°", "R̄ = 1.000", "loss 0.201", "0.200", "hardest negatives");
        assertThat(collapsed("batch-hard", 0.48, 0.2)).contains("hardest positives and negatives");
        // A rescue has begun: the new miner is not to blame.
        assertThat(collapsed("semi-hard-hardest", 0.48, 0.2))
                .contains("200 more steps")
                .doesNotContain("hardest");
        assertThat(collapsed("", 0.48, NONE)).contains("another loss").doesNotContain("–");
    }

    @Test
    void nobodyIsToldToChooseWhatIsChosen() {
        for (MinerDescription chosen : Miners.descriptions()) {
            for (SessionState state : SessionState.values()) {
                for (double error : new double[] {0.1, 0.48}) {
                    for (String before : new String[] {chosen.id(), "random", "hardest-negative"}) {
                        String advice = advice(recording(state, 300, before, error, 0.2), chosen.id());
                        String which = "%s, %s after %s".formatted(state, chosen.id(), before);
                        if (chosen.semiHard()) {
                            assertThat(advice)
                                    .as(which)
                                    .doesNotContainIgnoringCase("switch to semi-hard")
                                    .doesNotContainIgnoringCase("restart with semi-hard");
                        }
                        assertThat(advice.contains("harder negatives"))
                                .as(which)
                                .isEqualTo(chosen.hardest() == Hardest.NEITHER);
                    }
                }
            }
        }
    }

    @Test
    void aMarginIsAdvisedOnlyWhereTheLossHasOne() {
        ExperimentSpec soft =
                ExperimentSpec.DEFAULT.with(Parameters.FORM, "soft-margin").with(Parameters.MINER, Miners.RANDOM);
        Recording recording = with(recording(SessionState.SEPARATED, 300, "random", 0.05, 0.2), soft);
        assertThat(advice(recording, "random"))
                .contains("Mine harder negatives.")
                .doesNotContain("Raise", "raise");
        assertThat(advice(recording, "batch-hard")).doesNotContain("Raise", "raise");
        assertThat(advice(with(recording, ExperimentSpec.DEFAULT), "batch-hard"))
                .contains("hardest triplets still have a loss. Raise the margin.");
    }

    /** The sentence of the state and all notes, for a run that goes on with the chosen miner. */
    private static String advice(Recording recording, String chosen) {
        return words(Explanation.state(recording, probeSet(), new Outlook(chosen, false)))
                + Explanation.notes(recording, probeSet(), new Outlook(chosen, false)).stream()
                        .map(ExplanationTest::words)
                        .collect(Collectors.joining());
    }

    @Test
    void adviceLooksAtTheMinerThatIsChosenNow() {
        Recording collapsed = recording(SessionState.COLLAPSED, 100, "hardest-negative", 0.48, 0.2);
        assertThat(said(collapsed)).contains("Switch to semi-hard negatives.");
        assertThat(words(Explanation.state(collapsed, probeSet(), new Outlook("semi-hard-hardest", false))))
                .doesNotContain("Switch")
                .contains("200 more steps");
    }

    @Test
    void aCollapseIsToldOnceOnly() {
        Recording collapsed = recording(SessionState.COLLAPSED, 100, "hardest-negative", 0.48, 0.2);
        assertThat(Explanation.said(collapsed)).doesNotContain(SessionNote.STUCK_AT_MARGIN);
        assertThat(Explanation.said(recording(SessionState.STARTING, 100, "random", 0.48, 0.2)))
                .contains(SessionNote.STUCK_AT_MARGIN);
    }

    @Test
    void aCollapseWhoseOrderSurvivesNamesTheThreshold() {
        assertThat(collapsed("batch-hard", 0.12, 0.2)).contains("a threshold of 0.21°", "12% of the pairs");
        assertThat(collapsed("batch-hard", 0.36, 0.2)).doesNotContain("threshold");
    }

    @Test
    void mergedClassesAreNamedInTheirGroups() {
        assertThat(said(recording(SessionState.PARTLY_COLLAPSED, 300, "easy-all", 0.2, 0.2)))
                .contains("one + three; two + four", "70.0%");
    }

    @Test
    void aSeparationIsSaidAsAShareOfTheBound() {
        assertThat(said(recording(SessionState.SEPARATED, 600, "random", 0.05, 0.2)))
                .contains("(two, five)", "52.3°", "79% of the possible 66.1°", "70.0%");
    }

    @Test
    void withoutABoundNoShareIsSaid() {
        Recording bounded = recording(SessionState.SEPARATING, 600, "random", 0.05, 0.2);
        assertThat(said(bounded)).contains("79% of the possible 66.1°");
        assertThat(said(with(bounded, probe(0.05, NONE)))).contains("52.3°").doesNotContain("–", "%  of");
    }

    @Test
    void earlyOnThereIsNoTrendAndLaterNothingMoves() {
        assertThat(said(recording(SessionState.STARTING, 40, "random", 0.05, 0.2)))
                .contains("Measured at step 40", "too early");
        assertThat(said(with(recording(SessionState.STARTING, 60, "random", 0.05, 0.2), probe(0.05, 12, 66.1468))))
                .contains("No clear trend", "12.0°", "try");
    }

    @Test
    void aRunThatHasEndedHasNoFuture() {
        for (SessionState state : SessionState.values()) {
            for (MinerDescription miner : Miners.descriptions()) {
                for (double smallest : new double[] {12, 52.3}) {
                    for (int step : new int[] {20, 600}) {
                        Recording last =
                                with(recording(state, step, miner.id(), 0.45, 0.2), probe(0.45, smallest, 66.1468));
                        assertThat(words(Explanation.state(last, probeSet(), new Outlook(miner.id(), true))))
                                .as("%s, %s", state, miner.id())
                                .doesNotContain("If this continues", "Keep training", "stay there", "may recover")
                                .doesNotContain("If not", "Train for", "No clear trend", "yet");
                    }
                }
            }
        }
        Recording last = recording(SessionState.COLLAPSED, 600, "hardest-negative", 0.45, 0.2);
        assertThat(words(Explanation.state(last, probeSet(), new Outlook("semi-hard-all", true))))
                .as("a rescue after the end")
                .contains("Train for about 200 more steps");
        Recording separating = recording(SessionState.SEPARATING, 580, "random", 0.05, 0.2);
        assertThat(said(separating)).as("saturated: the note advises a change").doesNotContain("Keep training");
        assertThat(said(with(separating, List.of()))).contains("Keep training");
        assertThat(said(recording(SessionState.SEPARATING, 600, "random", 0.05, 0.2)))
                .contains("At the end");
    }

    /** 52.3° of 66.1° are no reason to try another miner, and 111.8° of 180° neither. */
    @Test
    void classesThatAreApartAreCalledSo() {
        for (SessionState state : new SessionState[] {SessionState.STARTING, SessionState.SPREADING}) {
            Recording held = recording(state, 60, "random", 0.05, 0.2);
            for (EvaluationStatistics far : List.of(probe(0.05, 111.8, 180), probe(0.05, 111.8, NONE))) {
                assertThat(said(with(held, far)))
                        .contains("111.8°", "class centres are apart")
                        .doesNotContain("try", "not yet", "No clear trend");
            }
        }
    }

    @Test
    void collapsingNamesTheHardestTripletsOnlyWhereTheyAreUsed() {
        assertThat(said(recording(SessionState.COLLAPSING, 40, "hard-all", 0.4, 0.2)))
                .startsWith("The hardest triplets");
        assertThat(said(recording(SessionState.COLLAPSING, 40, "random", 0.4, 0.2)))
                .startsWith("The embeddings are moving together");
    }

    @Test
    void aDivergenceNamesTheLearningRate() {
        assertThat(said(recording(SessionState.DIVERGED, 40, "random", 0.4, 0.2)))
                .contains("step 40", "(now 0.001)");
    }

    @Test
    void imagesThatAreAllTheSameAreNotBlamedOnTheTriplets() {
        byte[] same = new byte[2000];
        for (SessionState state : new SessionState[] {SessionState.COLLAPSED, SessionState.STARTING}) {
            Recording recording = recording(state, 300, "hardest-negative", 0.2, 0.2);
            String said = words(Explanation.state(recording, probeSet(same)));
            assertThat(said).contains("evenly grey", "Check the pictures").doesNotContain("semi-hard");
            assertThat(Explanation.notes(recording, probeSet(same)).stream().map(ExplanationTest::words))
                    .noneMatch(note -> note.contains("other triplets"));
        }
        assertThat(words(Explanation.state(
                        recording(SessionState.COLLAPSED, 300, "hardest-negative", 0.2, 0.2), probeSet())))
                .contains("semi-hard");
    }

    @Test
    void everyNoteBringsItsEvidence() {
        List<String> said =
                Explanation.notes(recording(SessionState.STARTING, 300, "random", 0.2, 0.2), probeSet()).stream()
                        .map(ExplanationTest::words)
                        .toList();
        assertThat(said.get(0)).contains("loss is 0.201", "collapsed network, 0.200");
        assertThat(said.get(1)).contains("of 30 triplets", "0.5%", "have a loss");
        assertThat(said.get(2)).contains("only 30 (0.8%");
        assertThat(said.get(3)).contains("0.201");
    }

    /** About two lines of the banner in a window of 1,024 pixels. */
    @Test
    void noSentenceIsTooLongForTheBanner() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            int most = language == Language.ENGLISH ? 235 : 120;
            for (SessionState state : SessionState.values()) {
                for (String miner : List.of("hardest-negative", "batch-hard", "random", "semi-hard-random")) {
                    for (double error : new double[] {0.1, 0.45}) {
                        for (double floor : new double[] {0.2, NONE}) {
                            Message notice = Explanation.state(recording(state, 1200, miner, error, floor), probeSet());
                            assertThat(texts.say(notice))
                                    .as(notice.key())
                                    .hasSizeLessThanOrEqualTo(most)
                                    .doesNotContain("{");
                        }
                    }
                }
            }
        }
    }

    /** A remark is one line, with its word before it. */
    @Test
    void noRemarkIsWiderThanTheBanner() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            Recording recording = recording(SessionState.STARTING, 300, "random", 0.2, 0.2);
            for (String chosen : List.of("", "random", "hardest-negative")) {
                List<Message> notes = Explanation.notes(recording, probeSet(), new Outlook(chosen, false));
                for (int k = 0; k < notes.size(); k++) {
                    Message note = notes.get(k);
                    String word = texts.get("note."
                            + recording.measurement().diagnosis().notes().get(k).id() + ".word");
                    assertThat(word + ": " + texts.say(note))
                            .hasSizeLessThanOrEqualTo(language == Language.ENGLISH ? 125 : 62);
                }
            }
        }
    }

    private static String collapsed(String miner, double error, double floor) {
        return said(recording(SessionState.COLLAPSED, 100, miner, error, floor));
    }

    private static String said(Recording recording) {
        return words(Explanation.state(recording, probeSet()));
    }

    private static String words(Message notice) {
        return ENGLISH.say(notice);
    }

    private static Recording recording(SessionState state, int step, String miner, double error, double floor) {
        Diagnosis diagnosis = new Diagnosis(state, OptionalInt.of(40), List.of(SessionNote.values()));
        BatchStatistics batch = new BatchStatistics(0.2012, 30, 0.008, 0.005, 0.1, 600);
        Measurement measurement = new Measurement(step, batch, probe(error, 66.1468), diagnosis);
        return new Recording(
                ExperimentSpec.DEFAULT,
                miner,
                floor,
                measurement,
                new EmbeddingSnapshot(step, 3, Optional.empty(), new float[0]));
    }

    private static Recording with(Recording recording, EvaluationStatistics probe) {
        Measurement old = recording.measurement();
        return new Recording(
                recording.spec(),
                recording.miner(),
                recording.collapseFloor(),
                new Measurement(old.step(), old.batch(), probe, old.diagnosis()),
                recording.snapshot());
    }

    private static Recording with(Recording recording, List<SessionNote> notes) {
        Measurement old = recording.measurement();
        Diagnosis diagnosis = new Diagnosis(old.diagnosis().state(), OptionalInt.of(40), notes);
        return new Recording(
                recording.spec(),
                recording.miner(),
                recording.collapseFloor(),
                new Measurement(old.step(), old.batch(), old.probe(), diagnosis),
                recording.snapshot());
    }

    private static Recording with(Recording recording, ExperimentSpec spec) {
        return new Recording(
                spec, recording.miner(), recording.collapseFloor(), recording.measurement(), recording.snapshot());
    }

    /** Five classes: the first and third point up, the second and fourth to the right, the fifth ahead. */
    private static EvaluationStatistics probe(double error, double bound) {
        return probe(error, 52.3, bound);
    }

    private static EvaluationStatistics probe(double error, double smallest, double bound) {
        double[] axes = {0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0};
        return EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, 0.9996)
                .withAngle(smallest, bound)
                .with(Metrics.NEAREST_AXIS_ACCURACY, 0.7)
                .with(Metrics.PAIR_ANGLE_P95, 0.4)
                .with(Metrics.PAIR_ANGLE_MAX, 0.9)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 0.2)
                .with(Metrics.EQUAL_ERROR_RATE, error)
                .with(Metrics.EQUAL_ERROR_ANGLE, 0.21)
                .nearestPair(1, 4)
                .ideal(false, false)
                .mergedClasses(0, 1, 2, 3)
                .classAxes(axes)
                .build();
    }

    private static EvaluationSet probeSet() {
        byte[] pixels = new byte[2000];
        pixels[1] = 1;
        return probeSet(pixels);
    }

    private static EvaluationSet probeSet(byte[] pixels) {
        return new EvaluationSet(
                new Examples(1, 1, pixels, new int[2000]),
                IntStream.range(0, 2000).toArray(),
                new int[2000],
                List.of("one", "two", "three", "four", "five"));
    }
}
