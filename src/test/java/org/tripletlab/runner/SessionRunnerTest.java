package org.tripletlab.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.option.OptionException;

class SessionRunnerTest {
    private static final ExperimentSpec SHORT = ExperimentSpec.DEFAULT
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 8)
            .with(Parameters.STEPS, 50);

    private final SessionRunner runner = new SessionRunner(SmallData::choose, 1L << 24);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void showsStepZeroBeforeAnythingIsTrained() {
        runner.load(SHORT);
        RunnerView view = await(v -> v.phase() == RunnerPhase.PAUSED);
        assertThat(view.step()).isZero();
        assertThat(view.latest().embeddings().step()).isZero();
        assertThat(view.recordings()).hasSize(1);
        assertThat(view.data().probe().count()).isEqualTo(60);
    }

    @Test
    void playsToTheLastStepAndRecordsTheSameAsARunWithoutAScreen() {
        List<Double> headless = new java.util.ArrayList<>();
        TrainingRun.run(SHORT, SmallData.choose(SHORT), new TrainingRun.Listener() {
            @Override
            public void recorded(Recording recording) {
                headless.add(recording.measurement().probe().meanResultantLength());
            }

            @Override
            public void happened(SessionEvent event) {}

            @Override
            public void stepDone(int step, int steps) {}
        });

        runner.load(SHORT);
        runner.play();
        RunnerView view = await(v -> v.phase() == RunnerPhase.FINISHED);

        assertThat(view.recordings()).extracting(r -> r.measurement().step()).containsExactly(0, 20, 40, 50);
        assertThat(view.recordings())
                .extracting(r -> r.measurement().probe().meanResultantLength())
                .isEqualTo(headless);
        assertThat(view.history().series().count()).isEqualTo(50);
        runner.play();
        assertThat(await(v -> v.step() > 60).phase()).isEqualTo(RunnerPhase.RUNNING);
    }

    @Test
    void pausesAndStepsOnce() {
        runner.load(SHORT);
        runner.setSpeed(20);
        runner.play();
        await(v -> v.step() >= 2);
        runner.pause();
        int paused = await(v -> v.phase() == RunnerPhase.PAUSED).step();
        runner.stepOnce();
        RunnerView view = await(v -> v.step() == paused + 1 && v.phase() == RunnerPhase.PAUSED);
        assertThat(view.history().series().count()).isEqualTo(paused + 1);
        await(v -> v.latest().embeddings().step() == paused + 1);
    }

    @Test
    void aRefusedExperimentLeavesTheRunAsItIs() {
        runner.load(SHORT);
        runner.setSpeed(50);
        runner.play();
        RunnerView before = await(v -> v.step() >= 20 && v.recordings().size() == 2);
        runner.begin(SHORT.with(Parameters.CLASSES, 200));
        RunnerView refused = await(v -> v.status().problem() != null && v.phase() == RunnerPhase.PAUSED);
        assertThat(refused.status().problem().inEnglish()).contains("--classes must be a whole number from 2 to");
        assertThat(refused.status().playing()).isFalse();
        assertThat(refused.generation()).isEqualTo(before.generation());
        assertThat(refused.spec()).isEqualTo(SHORT);
        assertThat(refused.step()).isGreaterThanOrEqualTo(before.step());
        assertThat(refused.recordings()).containsAll(before.recordings());
        runner.play();
        assertThat(await(v -> v.step() > refused.step()).status().problem()).isNull();
    }

    @Test
    void aChangeWhileRunningIsAnEvent() {
        runner.load(SHORT);
        await(v -> v.phase() == RunnerPhase.PAUSED);
        runner.change(Parameters.MINER, "random");
        RunnerView view = await(v -> !v.history().events().isEmpty());
        assertThat(view.history().events())
                .containsExactly(new SessionEvent(
                        0, SessionEvent.Kind.CHANGED, List.of("miner", "semi-hard-hardest", "random")));
        assertThat(view.spec().get(Parameters.MINER)).isEqualTo("random");
        assertThatThrownBy(() -> runner.change(Parameters.CLASSES, 2))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("Restart");
    }

    @Test
    void aStageOfTheScheduleIsAnEvent() {
        runner.load(SHORT.withText(Parameters.SCHEDULE, "random@step<10,semi-hard-hardest"));
        runner.play();
        RunnerView view = await(v -> v.phase() == RunnerPhase.FINISHED);
        assertThat(view.history().events())
                .contains(new SessionEvent(10, SessionEvent.Kind.STAGE, List.of("semi-hard-hardest")));
    }

    @Test
    void restartBeginsAnewWithTheSameNumbers() {
        runner.load(SHORT);
        runner.play();
        RunnerView first = await(v -> v.phase() == RunnerPhase.FINISHED);
        runner.restart();
        RunnerView second = await(v -> v.generation() > first.generation() && v.phase() == RunnerPhase.PAUSED);
        assertThat(second.step()).isZero();
        runner.play();
        RunnerView again = await(v -> v.phase() == RunnerPhase.FINISHED);
        assertThat(again.latest().embeddings().unit())
                .isEqualTo(first.latest().embeddings().unit());
        runner.restartAndPlay();
        RunnerView atOnce = await(v -> v.generation() > again.generation() && v.phase() == RunnerPhase.FINISHED);
        assertThat(atOnce.spec()).isEqualTo(first.spec());
        assertThat(atOnce.step()).isEqualTo(first.step());
    }

    @Test
    void playAskedForWhileTheLastRunEndsHoldsForTheNext() {
        for (int i = 0; i < 10; i++) {
            ExperimentSpec next = SHORT.with(Parameters.SEED, (long) i);
            runner.load(next);
            runner.play();
            await(v -> v.spec().equals(next) && v.step() == 50);
        }
        assertThat(await(v -> v.phase() == RunnerPhase.FINISHED).status().playing())
                .isFalse();
    }

    @Test
    void aMinerThatCannotHoldTheBatchIsRefused() {
        TrainingData data = SmallData.choose(SHORT);
        TrainingData larger = new TrainingData(
                data.training(),
                data.probing(),
                data.trained(),
                data.probe(),
                new TrainingData.Batch(10, 100),
                data.scaling(),
                List.of());
        assertThatThrownBy(() -> larger.requireMinable(SHORT.with(Parameters.MINER, "all")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("89100000 triplets")
                .hasMessageContaining("--per-class");
        larger.requireMinable(SHORT);
    }

    @Test
    void whatCannotBePreparedSaysWhy() {
        runner.load(SHORT.with(Parameters.CLASSES, 5));
        assertThat(await(v -> v.phase() == RunnerPhase.FAILED)
                        .status()
                        .problem()
                        .inEnglish())
                .contains("--classes must be a whole number from 2 to 4");
        runner.load(SHORT);
        await(v -> v.phase() == RunnerPhase.PAUSED);
    }

    private RunnerView await(Predicate<RunnerView> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        RunnerView view = runner.view();
        while (!condition.test(view)) {
            assertThat(System.nanoTime()).as("still waiting at %s", view).isLessThan(end);
            Thread.onSpinWait();
            view = runner.view();
        }
        return view;
    }
}
