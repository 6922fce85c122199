package org.tripletlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.runner.Playback;

/** Lanes that are played together, on the bundled digits with small networks. */
@Slow
class ComparisonTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "16")
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.PROBE, 60)
            .with(Parameters.STEPS, 80);
    private static final ExperimentSpec HARDEST = BASE.with(Parameters.MINER, "hardest-negative");
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());

    private final Comparison comparison = new Comparison(SHELF::choose, 1L << 26);

    @AfterEach
    void close() {
        comparison.close();
    }

    @Test
    void lanesStayWithinOneRecordedIntervalAndGiveTheNumbersOfALaneAlone() throws Exception {
        comparison.race(new ComparisonSpec(List.of(
                HARDEST, BASE, BASE.with(Parameters.MINER, "all"), BASE.withText(Parameters.HIDDEN, "256,128"))));
        int drift = 0;
        while (!allAre(RunnerPhase.FINISHED)) {
            // The one seen first has gone on while the others were asked: only steps that were over count.
            int[] before = steps();
            int[] after = steps();
            drift = Math.max(
                    drift,
                    Arrays.stream(before).max().orElseThrow()
                            - Arrays.stream(after).min().orElseThrow());
            Thread.sleep(1);
        }
        assertThat(drift).isLessThanOrEqualTo(Parameters.MEASURE_EVERY);
        List<Recording> raced = comparison.lanes().get(1).runner().view().recordings();
        while (comparison.lanes().size() > 1) {
            comparison.remove(comparison.lanes().get(0));
        }
        comparison.begin(BASE);
        await(() -> comparison.view().spec().equals(BASE) && allAre(RunnerPhase.FINISHED));
        assertThat(numbers(comparison.view())).isEqualTo(numbers(raced));
    }

    @Test
    void aBranchIsTheSameUpToItsStepAndThenWhatItIsMadeToBe() throws Exception {
        comparison.begin(HARDEST);
        await(() -> allAre(RunnerPhase.FINISHED));
        RunnerView original = comparison.view();

        comparison.branch(40);
        await(() -> comparison.view().step() == 40 && comparison.view().phase() == RunnerPhase.PAUSED);
        assertThat(comparison.chosen().letter()).isEqualTo('B');
        assertThat(comparison.chosen().origin()).contains(new Lane.Origin('A', 40));
        assertThat(numbers(comparison.view()))
                .isEqualTo(numbers(original.recordings().subList(0, 3)));
        assertThat(comparison.view().history().series().count()).isEqualTo(40);

        comparison.play();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        assertThat(numbers(comparison.view())).as("nothing was changed").isEqualTo(numbers(original));
        assertThat(comparison.lanes().get(0).runner().view().step())
                .as("a lane at its end waits for the one that catches up")
                .isEqualTo(80);

        comparison.rewind(40);
        await(() -> comparison.view().step() == 40);
        comparison.change(Parameters.MINER, "semi-hard-hardest");
        comparison.play();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        assertThat(numbers(comparison.view()).subList(0, 3))
                .isEqualTo(numbers(original).subList(0, 3));
        assertThat(numbers(comparison.view()).get(4))
                .isNotEqualTo(numbers(original).get(4));
    }

    @Test
    void whoComesLateIsWaitedForAndCatchesUpAtFullSpeed() throws Exception {
        comparison.setSpeed(20);
        comparison.begin(BASE);
        await(() -> comparison.view().step() >= 30);
        int there = comparison.view().step();
        comparison.duplicate();
        Lane late = comparison.chosen();
        long start = System.nanoTime();
        await(() -> late.runner().view().step() >= there - Parameters.MEASURE_EVERY + 1);
        assertThat((System.nanoTime() - start) / 1e9)
                .as("at 20 steps a second it would take longer")
                .isLessThan(there / 20.0 + 0.5);
        assertThat(comparison.lanes().get(0).runner().view().step()).isLessThanOrEqualTo(there + 45);
    }

    @Test
    void anotherSeedIsOneForAllUnlessTheStartIsBrokenOnPurpose() throws Exception {
        comparison.race(new ComparisonSpec(List.of(HARDEST, BASE)));
        await(() -> comparison.view().step() > 0);
        comparison.begin(HARDEST.with(Parameters.SEED, 7L));
        await(() -> comparison.lanes().stream()
                .allMatch(lane -> lane.runner().view().spec().get(Parameters.SEED) == 7));
        assertThat(comparison.lanes().get(1).runner().view().spec().get(Parameters.MINER))
                .isEqualTo("semi-hard-hardest");
        comparison.setSameStart(false);
        comparison.begin(HARDEST.with(Parameters.SEED, 8L));
        await(() -> comparison.view().spec().get(Parameters.SEED) == 8);
        assertThat(ComparisonSpec.broken(comparison.lanes().stream()
                        .map(lane -> lane.runner().view().spec())
                        .toList()))
                .containsExactly(Parameters.SEED);
    }

    @Test
    void aLaneThatGoesOrFailsHoldsNobodyUp() throws Exception {
        comparison.setSpeed(10);
        comparison.race(new ComparisonSpec(List.of(HARDEST, BASE, BASE.with(Parameters.LOSS_TYPE, "softmax"))));
        await(() -> comparison.view().step() > 0);
        comparison.remove(comparison.lanes().get(0));
        assertThat(comparison.lanes()).extracting(Lane::letter).containsExactly('B', 'C');
        comparison.choose(comparison.lanes().get(1));
        comparison.setSameStart(false);
        comparison.begin(BASE.withText(Parameters.HOLD_OUT, "77"));
        await(() -> comparison.view().status().problem() != null);
        comparison.setSpeed(Playback.FULL_SPEED);
        await(() -> comparison.lanes().get(0).runner().view().phase() == RunnerPhase.FINISHED);
    }

    private int[] steps() {
        return comparison.lanes().stream()
                .mapToInt(lane -> lane.runner().view().step())
                .toArray();
    }

    private boolean allAre(RunnerPhase phase) {
        return comparison.lanes().stream().allMatch(lane -> lane.runner().view().phase() == phase);
    }

    private static List<List<Object>> numbers(RunnerView view) {
        return numbers(view.recordings());
    }

    private static List<List<Object>> numbers(List<Recording> recordings) {
        List<List<Object>> numbers = new ArrayList<>();
        for (Recording recording : recordings) {
            List<Object> row = new ArrayList<>();
            row.add(recording.measurement().step());
            row.add(recording.measurement().probe().meanResultantLength());
            row.add(Arrays.hashCode(recording.snapshot().unit()));
            row.add(
                    recording.measurement().batch() == null
                            ? 0
                            : recording.measurement().batch().loss());
            numbers.add(row);
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
