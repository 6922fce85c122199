package org.tripletlab.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.Slow;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.Checkpoints;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.catalogue.Metrics;

/** Whoever goes back sees again what was there, bit for bit. */
@Slow
class RewindTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 6)
            .withText(Parameters.HIDDEN, "24")
            .with(Parameters.STEPS, 120);

    @TempDir
    private Path folder;

    private final SessionRunner runner = new SessionRunner(SmallData::choose, 1L << 26);

    @AfterEach
    void close() {
        runner.close();
    }

    static Stream<ExperimentSpec> experiments() {
        return Stream.of(
                BASE,
                BASE.with(Parameters.OPTIMISER_TYPE, "sgd").with(Parameters.DECAY, "cosine"),
                BASE.with(Parameters.LOSS_TYPE, "center"),
                BASE.with(Parameters.LOSS_TYPE, "a-softmax"),
                BASE.with(Parameters.LOSS_TYPE, "contrastive").with(Parameters.SHIFT, 1.0),
                BASE.with(Parameters.MINER, "random").with(Parameters.ROTATION, 8.0),
                BASE.withText(Parameters.SCHEDULE, "random@step<30,semi-hard-random@angle>5,ranks[50-100..0-20]"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void afterTenRewindsEverythingIsAsWithoutAny(ExperimentSpec spec) {
        rewindTenTimes(spec, new Checkpoints(() -> 1L << 24, new CheckpointFile(folder)));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void soItIsWhenTheCheckpointsLieOnDisk(ExperimentSpec spec) {
        Checkpoints spilled = new Checkpoints(() -> 1, everythingOnDisk());
        rewindTenTimes(spec, spilled);
    }

    private void rewindTenTimes(ExperimentSpec spec, Checkpoints checkpoints) {
        Map<Integer, Recording> straight = new TreeMap<>();
        float[] expected;
        try (MeasuredTraining training = training(spec, Checkpoints.none(), straight)) {
            train(training, 120);
            expected = training.session().copyWeights();
        }
        Map<Integer, Recording> again = new TreeMap<>();
        try (MeasuredTraining training = training(spec, checkpoints, again)) {
            train(training, 60);
            assertThat(checkpoints.steps()).containsExactly(0, 20, 40, 60);
            for (int back : new int[] {40, 0, 20, 20, 40, 60, 0, 40, 20, 60}) {
                List<org.tripletlab.metric.diagnosis.Measurement> recent = again.values().stream()
                        .map(Recording::measurement)
                        .filter(measurement -> measurement.step() <= back)
                        .toList();
                training.rewind(recent);
                assertThat(training.session().stepsDone()).isEqualTo(back);
                again.keySet().removeIf(step -> step > back);
                train(training, 60 + back / 2);
            }
            train(training, 120);
            assertThat(training.session().copyWeights()).isEqualTo(expected);
        }
        assertThat(again.keySet()).containsAll(straight.keySet());
        straight.forEach((step, recording) -> {
            assertThat(again.get(step).snapshot().unit())
                    .isEqualTo(recording.snapshot().unit());
            assertThat(again.get(step).measurement().diagnosis())
                    .isEqualTo(recording.measurement().diagnosis());
            assertThat(again.get(step).miner()).isEqualTo(recording.miner());
            if (step > 0) {
                assertThat(again.get(step).measurement().batch().loss())
                        .isEqualTo(recording.measurement().batch().loss());
            }
        });
    }

    @Test
    void aRunnerGoesBackAndOnAndItsTimelineIsTheSame() {
        runner.load(BASE);
        runner.play();
        RunnerView straight = await(view -> view.phase() == RunnerPhase.FINISHED);
        runner.rewind(47);
        RunnerView back = await(view -> view.step() == 40);
        assertThat(back.phase()).isEqualTo(RunnerPhase.PAUSED);
        assertThat(back.generation()).isGreaterThan(straight.generation());
        assertThat(back.recordings())
                .extracting(each -> each.measurement().step())
                .containsExactly(0, 20, 40);
        assertThat(back.history().series().count()).isEqualTo(40);
        assertThat(back.latest().embeddings().step()).isEqualTo(40);
        runner.play();
        RunnerView again = await(view -> view.phase() == RunnerPhase.FINISHED);
        assertThat(again.latest().embeddings().unit())
                .isEqualTo(straight.latest().embeddings().unit());
        assertThat(again.history().events()).isEqualTo(straight.history().events());
        assertThat(losses(again)).isEqualTo(losses(straight));
    }

    @Test
    void whatWasChangedAfterwardsIsUndoneAndWhatWasChangedBeforeStays() {
        runner.load(BASE);
        await(view -> view.phase() == RunnerPhase.PAUSED);
        stepTo(30);
        runner.change(Parameters.MINER, "random");
        stepTo(70);
        runner.change(Parameters.MARGIN, 0.5);
        stepTo(80);
        List<Double> first = losses(runner.view());
        runner.rewind(60);
        RunnerView between =
                await(view -> view.step() == 60 && view.recordings().size() == 4);
        assertThat(between.spec().get(Parameters.MINER)).isEqualTo("random");
        assertThat(between.spec().get(Parameters.MARGIN)).isEqualTo(0.2);
        assertThat(between.history().events())
                .filteredOn(event -> event.kind() == SessionEvent.Kind.CHANGED)
                .hasSize(1);
        stepTo(70);
        assertThat(losses(runner.view())).isEqualTo(first.subList(0, 70));
        runner.rewind(20);
        RunnerView before = await(view -> view.step() == 20);
        assertThat(before.spec().get(Parameters.MINER)).isEqualTo("semi-hard-hardest");
        // A branch: the same until here, something else from here.
        runner.change(Parameters.MINER, "hardest-negative");
        stepTo(60);
        assertThat(losses(runner.view()).subList(0, 20)).isEqualTo(first.subList(0, 20));
        assertThat(losses(runner.view())).isNotEqualTo(first.subList(0, 60));
    }

    @Test
    void aRunThatDivergedCanGoBackToWhenItHadNot() {
        runner.load(BASE.with(Parameters.LOSS_TYPE, "softmax").with(Parameters.OPTIMISER_TYPE, "sgd"));
        await(view -> view.phase() == RunnerPhase.PAUSED);
        stepTo(25);
        runner.change(Parameters.LEARNING_RATE, 10.0);
        runner.play();
        RunnerView end = await(view -> !view.status().playing() && view.phase() != RunnerPhase.RUNNING);
        runner.rewind(20);
        RunnerView back = await(view -> view.step() == 20);
        assertThat(end.step()).isGreaterThan(25);
        assertThat(back.phase()).isEqualTo(RunnerPhase.PAUSED);
        stepTo(40);
        assertThat(losses(runner.view())).allMatch(loss -> Double.isFinite(loss));
    }

    @Test
    void goingBackWorksWhenMostOfTheHistoryHadToGo() {
        try (SessionRunner narrow = new SessionRunner(SmallData::choose, 60_000)) {
            narrow.load(BASE.with(Parameters.STEPS, 400));
            narrow.play();
            RunnerView straight = await(narrow, view -> view.phase() == RunnerPhase.FINISHED);
            assertThat(straight.recordings()).hasSizeLessThan(21);
            int back = straight.recordings().get(2).measurement().step();
            narrow.rewind(back);
            await(narrow, view -> view.step() == back);
            narrow.play();
            RunnerView again = await(narrow, view -> view.phase() == RunnerPhase.FINISHED);
            assertThat(again.latest().embeddings().unit())
                    .isEqualTo(straight.latest().embeddings().unit());
            assertThat(losses(again)).isEqualTo(losses(straight));
        }
    }

    private CheckpointFile everythingOnDisk() {
        return new CheckpointFile(folder, 1L << 26, 0);
    }

    @Test
    void aBranchGoesOnFromTheDiskWhenTheLaneItCameFromIsGone() {
        CheckpointFile file = everythingOnDisk();
        // The embeddings need their half of it; for the checkpoints it is too little.
        HistoryLimits room = new HistoryLimits(() -> 120_000, file);
        AtomicInteger generations = new AtomicInteger();
        SessionRunner original = new SessionRunner(SmallData::choose, room, Pace.ALONE, generations::incrementAndGet);
        try (SessionRunner branch =
                new SessionRunner(SmallData::choose, room, Pace.ALONE, generations::incrementAndGet)) {
            original.load(BASE.with(Parameters.STEPS, 400));
            original.play();
            RunnerView straight = await(original, view -> view.phase() == RunnerPhase.FINISHED);
            int step = straight.recordings()
                    .get(straight.recordings().size() / 2)
                    .measurement()
                    .step();
            assertThat(file.bytes()).isPositive();
            original.branch(OptionalInt.of(step), taken -> {
                original.close();
                branch.adopt(taken.orElseThrow());
            });
            await(branch, view -> view.step() == step && view.phase() == RunnerPhase.PAUSED);
            branch.rewind(straight.recordings().get(1).measurement().step());
            await(branch, view -> view.recordings().size() == 2);
            branch.play();
            RunnerView again = await(branch, view -> view.phase() == RunnerPhase.FINISHED);
            assertThat(again.latest().embeddings().unit())
                    .isEqualTo(straight.latest().embeddings().unit());
            assertThat(losses(again)).isEqualTo(losses(straight));
            assertThat(file.bytes()).isPositive();
        }
        awaitGone(file);
    }

    @Test
    void aBranchThatNobodyGoesOnFromLeavesNothingBehind() {
        CheckpointFile file = everythingOnDisk();
        HistoryLimits room = new HistoryLimits(() -> 60_000, file);
        AtomicInteger generations = new AtomicInteger();
        SessionRunner closed = new SessionRunner(SmallData::choose, room, Pace.ALONE, generations::incrementAndGet);
        closed.close();
        try (SessionRunner original =
                new SessionRunner(SmallData::choose, room, Pace.ALONE, generations::incrementAndGet)) {
            original.load(BASE);
            original.play();
            await(original, view -> view.phase() == RunnerPhase.FINISHED);
            CountDownLatch taken = new CountDownLatch(1);
            original.branch(OptionalInt.of(40), branch -> {
                closed.adopt(branch.orElseThrow());
                taken.countDown();
            });
            assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(file.bytes()).isPositive();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        awaitGone(file);
    }

    private void awaitGone(CheckpointFile file) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (file.bytes() > 0) {
            assertThat(System.nanoTime()).as("the scratch file is still there").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static MeasuredTraining training(
            ExperimentSpec spec, Checkpoints checkpoints, Map<Integer, Recording> recordings) {
        return new MeasuredTraining(
                spec,
                SmallData.choose(spec),
                Optional.empty(),
                checkpoints,
                (recording, network) -> recordings.put(recording.measurement().step(), recording));
    }

    private static void train(MeasuredTraining training, int to) {
        if (training.session().stepsDone() == 0) {
            training.measure();
        }
        while (training.session().stepsDone() < to) {
            training.stageBeginning();
            training.step();
        }
        training.await();
    }

    private void stepTo(int step) {
        while (runner.view().step() < step) {
            int before = runner.view().step();
            runner.stepOnce();
            await(view -> view.step() > before);
        }
        await(view -> view.recordings()
                        .get(view.recordings().size() - 1)
                        .measurement()
                        .step()
                == step / Parameters.MEASURE_EVERY * Parameters.MEASURE_EVERY);
    }

    private static List<Double> losses(RunnerView view) {
        return new ArrayList<>(IntStream.range(0, view.history().series().count())
                .mapToObj(index -> view.history().series().value(Metrics.LOSS, index))
                .toList());
    }

    private RunnerView await(Predicate<RunnerView> condition) {
        return await(runner, condition);
    }

    private static RunnerView await(SessionRunner of, Predicate<RunnerView> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        RunnerView view = of.view();
        while (!condition.test(view)) {
            assertThat(System.nanoTime()).as("still waiting at %s", view).isLessThan(end);
            Thread.onSpinWait();
            view = of.view();
        }
        return view;
    }
}
