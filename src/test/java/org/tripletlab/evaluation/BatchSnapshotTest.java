package org.tripletlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.sampling.BalancedBatchSampler;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.Networks;
import org.tripletlab.runner.SessionRunner;
import org.tripletlab.training.TrainingSession;

/** A batch that is looked at is the batch that was trained on, and looking changes nothing. */
class BatchSnapshotTest {
    private static final ExperimentSpec SHORT = ExperimentSpec.DEFAULT
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 8)
            .with(Parameters.SHIFT, 1.0)
            .with(Parameters.STEPS, 60);

    private final SessionRunner runner = new SessionRunner(SmallData::choose, 1L << 24);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void isTheBatchOfItsStepBeforeAndAfterTheUpdate() {
        runner.load(SHORT);
        runner.watchBatches(true);
        TrainingSession same = new TrainingSession(SHORT, SmallData.choose(SHORT));
        for (int step = 1; step <= 5; step++) {
            float[] old = same.copyWeights();
            same.step();
            runner.stepOnce();
            int awaited = step;
            BatchSnapshot batch = await(v ->
                            v.latest().batch() != null && v.latest().batch().step() == awaited)
                    .latest()
                    .batch();

            assertThat(batch.embeddings().before()).isEqualTo(embed(same.copyImages(), old));
            assertThat(batch.embeddings().after()).isEqualTo(embed(same.copyImages(), same.copyWeights()));
            assertThat(batch.embeddings().after())
                    .isNotEqualTo(batch.embeddings().before());
            assertThat(batch.mined().triplets().anchors())
                    .isEqualTo(same.lastTriplets().anchors());
            assertThat(batch.mined().triplets().negatives())
                    .isEqualTo(same.lastTriplets().negatives());
            int[] trainLabels = SmallData.choose(SHORT).trained().examples().labels();
            assertThat(batch.examples())
                    .isEqualTo(new BalancedBatchSampler(trainLabels, 4, 8, SHORT.get(Parameters.SEED))
                            .sample(step - 1)
                            .examples());
            assertThat(batch.labels())
                    .isEqualTo(Arrays.stream(batch.examples())
                            .map(example -> trainLabels[example])
                            .toArray());
            assertThat(batch.mined().activeCount()
                            / (double) batch.mined().triplets().count())
                    .isCloseTo(same.lastBatch().activeFraction(), within(1e-12));
            assertThat(batch.margin()).isEqualTo(0.2);
        }
    }

    @Test
    void classesAreNumberedAsInTheDataSetAlsoIfSomeAreHeldOut() {
        ExperimentSpec without = SHORT.with(Parameters.HOLD_OUT, "b").with(Parameters.CLASSES, 3);
        runner.load(without);
        runner.watchBatches(true);
        runner.stepOnce();
        BatchSnapshot batch = await(v -> v.latest().batch() != null).latest().batch();
        assertThat(Arrays.stream(batch.labels()).distinct().toArray()).containsExactly(0, 2, 3);
    }

    @Test
    void aStepWithoutTripletsMovesNothing() {
        // Nothing is farther apart than 2, so that no negative is beyond such a margin.
        runner.load(SHORT.with(Parameters.MINER, "easy-all")
                .with(Parameters.MARGIN, 2.0)
                .with(Parameters.DISTANCE, "euclidean"));
        runner.watchBatches(true);
        runner.stepOnce();
        BatchSnapshot batch = await(v -> v.latest().batch() != null).latest().batch();
        assertThat(batch.mined().triplets().count()).isZero();
        assertThat(batch.embeddings().after()).isEqualTo(batch.embeddings().before());
    }

    @Test
    void watchingLeavesTheTrainingAsItIs() {
        assertThat(recorded(true)).isDeepEqualTo(recorded(false));
    }

    /** Steps that are much faster than the previews of the evaluation set, as with busy processors. */
    @Test
    void aWatchedBatchIsNeverOld() throws InterruptedException {
        runner.load(ExperimentSpec.DEFAULT
                .with(Parameters.CLASSES, 2)
                .with(Parameters.PER_CLASS, 2)
                .with(Parameters.STEPS, 400));
        runner.watchBatches(true);
        runner.play();
        RunnerView view = runner.view();
        int seen = 0;
        while (view.phase() != RunnerPhase.FINISHED) {
            Thread.sleep(1);
            view = runner.view();
            assertThat(view.phase()).isNotEqualTo(RunnerPhase.FAILED);
            if (view.step() >= 20) {
                seen++;
                assertThat(view.latest().batch())
                        .as("batch at step %d", view.step())
                        .isNotNull();
                assertThat(view.step() - view.latest().batch().step())
                        .as("age of the batch at step %d", view.step())
                        .isBetween(0, 16);
            }
        }
        assertThat(seen).isGreaterThan(1);
    }

    @Test
    void nobodyWatchesNobodyIsShown() {
        runner.load(SHORT);
        runner.stepOnce();
        assertThat(await(v -> v.step() == 1 && v.latest().embeddings().step() == 1)
                        .latest()
                        .batch())
                .isNull();
        // Who begins to watch while training rests sees the batch of the step at which it does.
        runner.watchBatches(true);
        assertThat(await(v -> v.latest().batch() != null).latest().batch().step())
                .isEqualTo(1);
    }

    @Test
    void theLastStepAndOneGoneBackToShowTheirOwn() {
        runner.load(SHORT);
        runner.watchBatches(true);
        runner.play();
        BatchSnapshot last = await(v -> v.phase() == RunnerPhase.FINISHED
                        && v.latest().batch() != null
                        && v.latest().batch().step() == 60)
                .latest()
                .batch();
        assertThat(last.spec()).isEqualTo(SHORT);
        runner.rewind(40);
        RunnerView back = await(v -> v.step() == 40 && v.phase() == RunnerPhase.PAUSED);
        assertThat(back.latest().batch() == null || back.latest().batch().step() == 40)
                .isTrue();
        runner.stepOnce();
        assertThat(await(v -> v.latest().batch() != null && v.latest().batch().step() == 41)
                        .step())
                .isEqualTo(41);
    }

    @Test
    void aLossWithoutTripletsHasNoMargin() {
        runner.load(SHORT.with(Parameters.LOSS_TYPE, "contrastive"));
        runner.watchBatches(true);
        runner.stepOnce();
        BatchSnapshot batch = await(v -> v.latest().batch() != null).latest().batch();
        assertThat(batch.minesTriplets()).isFalse();
        assertThat(batch.margin()).isNaN();
        assertThat(batch.mined().triplets().count()).isZero();
        assertThat(batch.mined().pairs().count()).isPositive();
    }

    /** The embeddings of every recorded step, to the last bit. */
    private static float[][] recorded(boolean watched) {
        try (SessionRunner run = new SessionRunner(SmallData::choose, 1L << 24)) {
            run.watchBatches(watched);
            run.load(SHORT);
            run.play();
            RunnerView end = await(run, v -> v.phase() == RunnerPhase.FINISHED);
            assertThat(end.recordings()).hasSize(4);
            return end.recordings().stream()
                    .map(recording -> recording.snapshot().unit())
                    .toArray(float[][]::new);
        }
    }

    private static double[] embed(float[] images, float[] weights) {
        EmbeddingNetwork network = Networks.create(SmallData.choose(SHORT).networkShape(SHORT), 32);
        network.setWeights(weights);
        float[] raw = new float[32 * network.embeddingSize()];
        network.forward(images, raw);
        double[] wide = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            wide[i] = raw[i];
        }
        return UnitLength.of(wide, network.embeddingSize()).unit();
    }

    private RunnerView await(Predicate<RunnerView> there) {
        return await(runner, there);
    }

    private static RunnerView await(SessionRunner run, Predicate<RunnerView> there) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            RunnerView view = run.view();
            if (there.test(view)) {
                return view;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("Never so: " + run.view());
    }
}
