package org.tripletlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.catalogue.Metrics;

/** Runs that were thrown away and are brought back, on the bundled digits with small networks. */
@Slow
class BringBackTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "16")
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.PROBE, 60)
            .with(Parameters.STEPS, 60);
    private static final ExperimentSpec HARDEST = BASE.with(Parameters.MINER, "hardest-negative");
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());

    private Comparison comparison = new Comparison(SHELF::choose, 1L << 26);

    @AfterEach
    void close() {
        comparison.close();
    }

    @Test
    void aRestartedRunComesBackAsItWasAndGoesOnAsItWouldHave() throws Exception {
        comparison.begin(HARDEST);
        await(() -> comparison.view().step() >= 20);
        comparison.change(Parameters.MARGIN, 0.3);
        await(() -> comparison.view().spec().get(Parameters.MARGIN) == 0.3
                && comparison.view().step() >= 30);
        comparison.pause();
        await(() -> comparison.view().phase() == RunnerPhase.PAUSED && isSeenAtItsStep());
        RunnerView before = comparison.view();
        assertThat(comparison.past()).as("nothing was thrown away").isEmpty();

        comparison.restart();
        await(() -> comparison.view().step() == 0 && comparison.view().phase() == RunnerPhase.PAUSED);
        await(() -> comparison.past().size() == 1);
        PastLanes thrown = comparison.past().get(0);
        assertThat(thrown.cause()).isEqualTo(PastLanes.Cause.RESTART);
        assertThat(thrown.step()).isEqualTo(before.step());
        assertThat(thrown.count()).isOne();

        comparison.bringBack(thrown);
        // Asked twice, as by a double click.
        comparison.bringBack(thrown);
        await(() -> isThere(before) && isSeenAtItsStep());
        assertThat(comparison.view().status().playing()).isFalse();
        assertThat(comparison.view().latest().embeddings().unit())
                .isEqualTo(before.latest().embeddings().unit());
        assertThat(comparison.past()).as("a run at step 0 is no loss").isEmpty();

        // The same run in one go.
        comparison.play();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        List<List<Object>> resumed = numbers(comparison.view());
        comparison.rewind(20);
        await(() -> comparison.view().step() == 20);
        comparison.change(Parameters.MARGIN, 0.3);
        comparison.play();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        assertThat(numbers(comparison.view()).subList(0, 2)).isEqualTo(resumed.subList(0, 2));
        assertThat(resumed).hasSize(4);
    }

    @Test
    void whatWasGoneBackBehindComesBackAndForward() throws Exception {
        finish(BASE);
        RunnerView end = comparison.view();
        comparison.rewind(20);
        await(() -> comparison.view().step() == 20);
        RunnerView there = comparison.view();
        await(() -> comparison.past().size() == 1);
        assertThat(comparison.past().get(0).cause()).isEqualTo(PastLanes.Cause.REWIND);

        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(end));
        assertThat(comparison.view().phase()).isEqualTo(RunnerPhase.FINISHED);
        await(() -> comparison.later().size() == 1);
        assertThat(comparison.past()).isEmpty();
        comparison.bringBack(comparison.later().get(0));
        await(() -> isThere(there));
        assertThat(comparison.later()).isEmpty();
        await(() -> comparison.past().size() == 1);
        assertThat(comparison.past().get(0).cause()).isEqualTo(PastLanes.Cause.REWIND);
        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(end));
    }

    @Test
    void theSecondUndoGoesOnToTheOlderRunAndALaterLossKeepsWhatWasUndone() throws Exception {
        finish(BASE);
        RunnerView first = comparison.view();
        finish(HARDEST);
        RunnerView second = comparison.view();
        finish(BASE.with(Parameters.SEED, 9L));
        RunnerView third = comparison.view();
        for (RunnerView each : List.of(second, first)) {
            comparison.bringBack(comparison.past().get(0));
            await(() -> isThere(each));
        }
        assertThat(comparison.past()).isEmpty();
        await(() -> comparison.later().size() == 2);
        comparison.bringBack(comparison.later().get(0));
        await(() -> isThere(second));
        await(() -> comparison.past().size() == 1);

        comparison.restart();
        await(() -> comparison.view().step() == 0 && comparison.past().size() == 3);
        assertThat(comparison.later()).isEmpty();
        for (RunnerView each : List.of(second, third, first)) {
            comparison.bringBack(comparison.past().get(0));
            await(() -> isThere(each));
        }
    }

    @Test
    void severalRunsWaitAndARestartAskedTwiceIsOne() throws Exception {
        finish(BASE);
        RunnerView first = comparison.view();
        comparison.restart();
        comparison.restart();
        comparison.begin(HARDEST);
        await(() ->
                comparison.view().spec().equals(HARDEST) && comparison.view().step() == 60 && isMeasured());
        RunnerView second = comparison.view();
        comparison.load(BASE.with(Parameters.SEED, 9L));
        await(() -> comparison.view().spec().get(Parameters.SEED) == 9L
                && comparison.past().size() == 2);
        assertThat(comparison.past())
                .extracting(PastLanes::cause)
                .containsExactly(PastLanes.Cause.EXPERIMENT, PastLanes.Cause.RESTART);

        comparison.bringBack(comparison.past().get(1));
        await(() -> isThere(first));
        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(second));
        // Its restart: a run at step 0 is no loss.
        assertThat(comparison.past()).isEmpty();
    }

    @Test
    void aComparisonThatReplacedTheLanesIsTakenBack() throws Exception {
        comparison.race(new ComparisonSpec(List.of(HARDEST, BASE)));
        await(() -> allAre(RunnerPhase.FINISHED));
        comparison.branch(40);
        await(() -> comparison.view().step() == 40 && comparison.view().phase() == RunnerPhase.PAUSED);
        List<Lane> lanes = comparison.lanes();
        List<List<List<Object>>> before = allNumbers();

        comparison.race(new ComparisonSpec(List.of(BASE.with(Parameters.SEED, 4L), BASE)));
        await(() -> comparison.past().size() == 1);
        comparison.bringBack(comparison.past().get(0));
        await(() -> comparison.lanes().size() == 3 && allNumbers().equals(before));
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('A', 'B', 'C');
        assertThat(comparison.lanes())
                .extracting(Lane::origin)
                .containsExactlyElementsOf(lanes.stream().map(Lane::origin).toList());
        assertThat(comparison.chosen().letter()).isEqualTo('C');
        assertThat(comparison.lanes())
                .allMatch(lane -> !lane.runner().view().status().playing());
    }

    @Test
    void aClosedLaneComesBackBesideTheOneThatHasGoneOn() throws Exception {
        comparison.race(new ComparisonSpec(List.of(HARDEST, BASE)));
        await(() -> allAre(RunnerPhase.FINISHED));
        List<List<List<Object>>> before = allNumbers();
        comparison.remove(comparison.lanes().get(0));
        await(() -> comparison.past().size() == 1);
        comparison.stepOnce();
        await(() -> comparison.view().step() == 61);

        comparison.bringBack(comparison.past().get(0));
        await(() -> comparison.lanes().size() == 2 && allNumbers().equals(before));
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('A', 'B');
        assertThat(comparison.lanes().get(1).runner().view().step()).isEqualTo(61);

        comparison.keepChosenOnly();
        await(() -> comparison.past().get(0).cause() == PastLanes.Cause.CLOSED);
        comparison.bringBack(comparison.past().get(0));
        await(() -> comparison.lanes().size() == 2 && allNumbers().equals(before));
    }

    @Test
    void aRunComesBackWhileTheNextIsStillBeingPrepared() throws Exception {
        finish(BASE);
        RunnerView before = comparison.view();
        // So slow that the next run cannot end as far as this one.
        comparison.setSpeed(20);
        for (int i = 0; i < 5; i++) {
            comparison.begin(HARDEST);
            await(() -> whole().isPresent());
            comparison.bringBack(whole().orElseThrow());
            // While the next run is being prepared, the view still shows this one.
            await(() -> comparison.view().phase() == RunnerPhase.FINISHED && isThere(before));
        }
    }

    @Test
    void anotherExperimentRightAfterwardsDoesNotLoseTheRun() throws Exception {
        finish(BASE);
        RunnerView before = comparison.view();
        comparison.load(HARDEST);
        await(() ->
                comparison.view().spec().equals(HARDEST) && comparison.view().phase() == RunnerPhase.PAUSED);
        // The training thread is slower than three calls.
        comparison.bringBack(comparison.past().get(0));
        comparison.load(BASE.with(Parameters.SEED, 9L));
        await(() -> comparison.view().spec().get(Parameters.SEED) == 9L
                && comparison.view().phase() == RunnerPhase.PAUSED);
        await(() -> comparison.past().size() == 1);
        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(before));
    }

    @Test
    void aRefusedExperimentLeavesNothingToBringBack() throws Exception {
        finish(BASE);
        comparison.begin(BASE.with(Parameters.CLASSES, 200));
        await(() -> comparison.view().status().problem() != null
                && !comparison.view().status().playing());
        assertThat(comparison.past()).isEmpty();
        comparison.stepOnce();
        await(() -> comparison.view().step() == 61);
        assertThat(comparison.past()).isEmpty();
        comparison.load(HARDEST);
        await(() -> comparison.view().spec().equals(HARDEST));
        await(() -> comparison.past().size() == 1);
        assertThat(comparison.past().get(0).step()).isEqualTo(61);
    }

    @Test
    void aLaneAddedSinceStays() throws Exception {
        finish(BASE);
        RunnerView before = comparison.view();
        comparison.restart();
        await(() -> comparison.past().size() == 1);
        comparison.duplicate();
        Lane added = comparison.chosen();
        await(() -> comparison.view().phase() == RunnerPhase.PAUSED);
        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(before));
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('A', 'B');
        assertThat(comparison.lanes().get(1)).isEqualTo(added);

        // The letter of a closed lane may be taken when it comes back.
        comparison.remove(comparison.lanes().get(0));
        await(() -> comparison.past().size() == 1);
        comparison.duplicate();
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('B', 'A');
        comparison.bringBack(comparison.past().get(0));
        await(() -> isThere(before));
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('A', 'B', 'C');
    }

    @Test
    void lessMemoryThanTheRunsNeedKeepsTheLastOne() throws Exception {
        comparison.close();
        comparison = new Comparison(SHELF::choose, 1L << 10);
        finish(BASE);
        comparison.begin(HARDEST);
        await(() ->
                comparison.view().spec().equals(HARDEST) && comparison.view().step() == 60);
        comparison.begin(BASE.with(Parameters.SEED, 3L));
        await(() -> comparison.view().spec().get(Parameters.SEED) == 3L
                && comparison.view().step() == 60);
        assertThat(comparison.past()).hasSize(1);
        comparison.bringBack(comparison.past().get(0));
        await(() ->
                comparison.view().spec().equals(HARDEST) && comparison.view().step() == 60);
    }

    private Optional<PastLanes> whole() {
        return comparison.past().stream().filter(past -> past.step() == 60).findFirst();
    }

    private void finish(ExperimentSpec spec) throws InterruptedException {
        comparison.begin(spec);
        await(() -> comparison.view().spec().equals(spec)
                && comparison.view().phase() == RunnerPhase.FINISHED
                && isMeasured());
    }

    /** The last measurement may follow the last step. */
    private boolean isMeasured() {
        List<Recording> recordings = comparison.view().recordings();
        return recordings.get(recordings.size() - 1).measurement().step()
                == comparison.view().step();
    }

    private boolean isSeenAtItsStep() {
        RunnerView view = comparison.view();
        return view.latest().embeddings().step() == view.step();
    }

    private boolean isThere(RunnerView before) {
        RunnerView now = comparison.view();
        return now.step() == before.step()
                && now.spec().equals(before.spec())
                && numbers(now).equals(numbers(before))
                && now.history().events().equals(before.history().events())
                && losses(now).equals(losses(before));
    }

    private static List<Double> losses(RunnerView view) {
        return IntStream.range(0, view.history().series().count())
                .mapToObj(step -> view.history().series().value(Metrics.LOSS, step))
                .toList();
    }

    private boolean allAre(RunnerPhase phase) {
        return comparison.lanes().stream().allMatch(lane -> lane.runner().view().phase() == phase);
    }

    private List<List<List<Object>>> allNumbers() {
        return comparison.lanes().stream()
                .map(lane -> numbers(lane.runner().view()))
                .toList();
    }

    private static List<List<Object>> numbers(RunnerView view) {
        List<List<Object>> numbers = new ArrayList<>();
        for (Recording recording : view.recordings()) {
            numbers.add(List.of(
                    recording.measurement().step(),
                    recording.measurement().probe().meanResultantLength(),
                    Arrays.hashCode(recording.snapshot().unit())));
        }
        return numbers;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("nothing came of it within a minute")
                    .isLessThan(end);
            Thread.sleep(2);
        }
    }
}
