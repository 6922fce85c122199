package org.tripletlab.ui.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.compare.Comparison;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.BatchSnapshotOf;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.TripletBatch.Rows;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.microscope.MicroscopeViewModel.Absence;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.SphereMarks;

/** Following, holding and recording triplets in the microscope. */
@Slow
class MicroscopeViewModelTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT.with(Parameters.PER_CLASS, 10);

    private final FakePlayback run = new FakePlayback();
    private final LanesModel lanes =
            new LanesModel(new Comparison((bound, pace, generations) -> run, 1 << 20), new Texts(Language.ENGLISH));
    private final MicroscopeViewModel model = new MicroscopeViewModel(
            lanes.lanes().get(0), lanes.selection(), (work, done, failed) -> done.accept(work.get()), () -> 0);
    private long nanos;

    private void pulse() {
        for (int i = 0; i < 3; i++) {
            lanes.pull();
            nanos += 1_000_000_000L;
            model.pulse(nanos);
        }
    }

    private BatchSnapshot show(int step, ExperimentSpec spec) {
        run.record(step, SessionState.SEPARATING);
        BatchSnapshot batch = BatchSnapshotOf.step(step, spec, 0.7, 0.01);
        run.show(batch);
        pulse();
        return batch;
    }

    @Test
    void followsTheHardestTripletOfTheNewestBatch() {
        pulse();
        assertThat(model.absence()).isEqualTo(Absence.NO_BATCH);
        show(20, SPEC);
        TripletView first = model.view().orElseThrow();
        assertThat(first.inspected().step()).isEqualTo(20);
        assertThat(first.negatives())
                .hasSize(90)
                .isSortedAccordingTo((one, other) -> Double.compare(one.distance(), other.distance()));
        assertThat(first.negative()).isEqualTo(first.negatives().get(0));
        assertThat(first.toPositive()).isGreaterThan(first.negative().distance());
        assertThat(first.negative().loss())
                .isCloseTo(first.toPositive() - first.negative().distance() + 0.2, within(1e-12));
        show(40, SPEC);
        assertThat(model.view().orElseThrow().inspected().step()).isEqualTo(40);
        assertThat(model.summaries()).extracting(BatchSummary::step).containsExactly(20, 40);
        assertThat(model.hardest()).extracting(BatchSummary.PastTriplet::step).containsExactly(40, 20);
    }

    @Test
    void holdsWhatSomebodyPickedWhileTheFilmGoesOn() {
        show(20, SPEC);
        model.pickAnchor(3);
        pulse();
        assertThat(model.isHeld()).isTrue();
        assertThat(model.view().orElseThrow().rows().anchor()).isEqualTo(3);
        model.pickPositive(7);
        pulse();
        model.pickNegative(55);
        pulse();
        assertThat(model.view().orElseThrow().rows()).isEqualTo(new Rows(3, 7, 55));
        show(40, SPEC);
        assertThat(model.view().orElseThrow().inspected().step()).isEqualTo(20);
        assertThat(model.hardest()).hasSize(2);
        model.showHardest();
        pulse();
        assertThat(model.view().orElseThrow().inspected().step()).isEqualTo(40);
        assertThat(model.isHeld()).isFalse();
    }

    @Test
    void movesThroughAllAnchorsAndPositives() {
        show(20, SPEC);
        model.pickAnchor(0);
        pulse();
        model.pickPositive(9);
        pulse();
        model.move(1);
        pulse();
        assertThat(model.view().orElseThrow().rows())
                .extracting(Rows::anchor, Rows::positive)
                .containsExactly(1, 0);
        model.move(-1);
        pulse();
        assertThat(model.view().orElseThrow().rows())
                .extracting(Rows::anchor, Rows::positive)
                .containsExactly(0, 9);
    }

    @Test
    void aFrameOfTheFilmIsShownAsItWas() {
        show(20, SPEC);
        TripletView then = model.view().orElseThrow();
        show(40, SPEC);
        model.show(model.hardest().get(1));
        pulse();
        TripletView again = model.view().orElseThrow();
        assertThat(again.rows()).isEqualTo(then.rows());
        assertThat(again.inspected().step()).isEqualTo(20);
        assertThat(again.negatives()).isEqualTo(then.negatives());
        assertThat(again.negativeGradients()).isEqualTo(then.negativeGradients());
        assertThat(model.isHeld()).isTrue();
    }

    @Test
    void theFilmShowsNoTripletTwiceAndForgetsWhatIsUndone() {
        show(20, SPEC);
        BatchSnapshot batch = BatchSnapshotOf.step(20, SPEC, 0.7, 0.01);
        run.record(40, SessionState.SEPARATING);
        run.show(new BatchSnapshot(
                SPEC,
                40,
                batch.examples(),
                batch.labels(),
                new BatchSnapshot.Embeddings(
                        3,
                        batch.embeddings().before().clone(),
                        batch.embeddings().after()),
                batch.mined()));
        pulse();
        assertThat(model.hardest()).hasSize(1);
        show(60, SPEC);
        assertThat(model.hardest()).hasSize(2);
        run.record(40, SessionState.SEPARATING);
        run.show(null);
        pulse();
        assertThat(model.hardest()).extracting(BatchSummary.PastTriplet::step).containsExactly(20);
    }

    @Test
    void remembersTheStepsWhileNobodyLooksButNotTooOften() {
        run.play();
        for (int step = 20; step <= 200; step += 20) {
            run.record(step, SessionState.SEPARATING);
            run.show(BatchSnapshotOf.step(step, SPEC, 0.7, 0.01));
            lanes.pull();
            nanos += 500_000_000L;
            model.recordHidden(nanos);
        }
        assertThat(model.summaries())
                .as("one of four steps that are half a second apart")
                .hasSizeBetween(2, 3);
        assertThat(model.hardest()).isNotEmpty();
        assertThat(model.view()).isEmpty();
        pulse();
        assertThat(model.view().orElseThrow().inspected().step()).isEqualTo(200);
        assertThat(model.summaries())
                .extracting(BatchSummary::step)
                .contains(200)
                .isSorted();
    }

    @Test
    void saysWhatIsMissing() {
        show(20, SPEC.with(Parameters.LOSS_TYPE, "contrastive"));
        assertThat(model.absence()).isEqualTo(Absence.NO_TRIPLET_LOSS);
        assertThat(model.view()).isEmpty();
        BatchSnapshot batch = BatchSnapshotOf.step(40, SPEC, 0.7, 0.01);
        Arrays.fill(batch.embeddings().before(), Double.NaN);
        run.record(40, SessionState.DIVERGED);
        run.show(batch);
        pulse();
        assertThat(model.absence()).isEqualTo(Absence.DIVERGED);
        show(60, SPEC);
        assertThat(model.absence()).isEqualTo(Absence.NONE);
    }

    @Test
    void anotherRunForgetsEverything() {
        show(20, SPEC);
        run.show(null);
        run.load(SPEC);
        pulse();
        assertThat(model.hardest()).isEmpty();
        assertThat(model.summaries()).isEmpty();
        assertThat(model.absence()).isEqualTo(Absence.NO_BATCH);
    }

    @Test
    void pickedImagesMakeABatchOfTheirOwnThatIsSeenAnewAtEveryStep() {
        show(20, SPEC);
        assertThat(model.canShowPicked()).isFalse();
        BitSet points = new BitSet();
        for (int point : new int[] {3, 13, 23, 4, 14}) {
            points.set(point);
        }
        lanes.selection().pickAll(points, 3);
        assertThat(model.canShowPicked()).isTrue();
        model.usePicked(true);
        pulse();
        TripletView view = model.view().orElseThrow();
        assertThat(view.inspected().picked()).isTrue();
        assertThat(view.inspected().batch().size()).isEqualTo(5);
        // Points 3, 13 and 23 are of one class of the invented probe set, 4 and 14 of another.
        assertThat(view.negatives().size()).isIn(2, 3);
        show(40, SPEC);
        assertThat(model.view().orElseThrow().inspected().step()).isEqualTo(40);
        assertThat(model.view().orElseThrow().rows()).isEqualTo(view.rows());
        lanes.selection().pick(3);
        pulse();
        assertThat(model.isOfPicked()).isFalse();
        assertThat(model.view().orElseThrow().inspected().picked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64})
    void arrowsOnTheSphereStartInTheDirectionOfThePulls(int size) {
        ExperimentSpec spec = SPEC.with(Parameters.EMBEDDING_SIZE, size);
        show(20, spec);
        for (int anchor = 0; anchor < 100; anchor += 7) {
            model.pickAnchor(anchor);
            pulse();
            TripletView view = model.view().orElseThrow();
            List<SphereMarks.Way> arrows = MicroscopeMarks.of(view).ways().stream()
                    .filter(SphereMarks.Way::arrow)
                    .toList();
            List<TripletPart> pulled = Arrays.stream(TripletPart.values())
                    .filter(part -> Arrays.stream(view.negativeGradient(part)).anyMatch(each -> each != 0))
                    .toList();
            assertThat(arrows).hasSameSizeAs(pulled);
            for (int i = 0; i < arrows.size(); i++) {
                double[] corners = arrows.get(i).corners();
                double[] pull = view.negativeGradient(pulled.get(i));
                double[] at = view.embedding(pulled.get(i).row(view.rows()));
                double along = 0;
                double chord = 0;
                double length = 0;
                for (int k = 0; k < size; k++) {
                    double first = corners[size + k] - corners[k];
                    assertThat(corners[k]).isCloseTo(at[k], within(1e-12));
                    along += first * pull[k];
                    chord += first * first;
                    length += pull[k] * pull[k];
                }
                assertThat(along / Math.sqrt(chord * length)).isGreaterThanOrEqualTo(0.9999);
            }
        }
    }
}
