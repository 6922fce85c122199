package org.tripletlab.runner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.BatchEmbedder;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FinalReport;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Measurer;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.Checkpoints;
import org.tripletlab.history.HistoryEntry;
import org.tripletlab.history.RecordedHistory;
import org.tripletlab.history.Replay;
import org.tripletlab.history.RunnerView;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.training.Checkpoint;
import org.tripletlab.training.CompletedStep;
import org.tripletlab.training.TrainingSession;

/**
 * A training session whose evaluation set is measured at fixed steps on a separate thread, so that measuring hardly
 * slows training.
 *
 * <p>Step 0, every {@link Parameters#MEASURE_EVERY}th step and the last are measured on a copy of the weights after
 * that step. None is skipped: if measuring falls behind, training waits. The consumer is called on the measuring
 * thread, in the order of the steps. All methods belong to the training thread.
 */
final class MeasuredTraining implements AutoCloseable {
    /** Receiver of recordings, called on the measuring thread. */
    interface Recorder {
        void take(Recording recording, FrozenNetwork network);
    }

    private final TrainingData data;
    private final TrainingSession session;
    private final Measurer measurer;
    private final BatchEmbedder batches;
    private final Recorder recorded;
    private final ExecutorService measuring =
            Executors.newSingleThreadExecutor(TrainingThreads.named("tripletlab-measuring"));
    private Future<?> pending;
    private Future<?> glancing;
    private Future<?> embedding;
    private final Replay replay;
    private int lastMeasured = -1;
    private long minedSinceMeasured;
    // Written by the measuring thread, read after await().
    private volatile Measurement newest;

    /** Creates a training that cannot be rewound. */
    MeasuredTraining(ExperimentSpec spec, TrainingData data, Recorder recorded) {
        this(spec, data, Optional.empty(), Checkpoints.none(), recorded);
    }

    /**
     * Creates a training.
     *
     * @param startWeights the network's weights and the loss's own; empty to draw them
     * @param checkpoints checkpoints for rewinding; closed with this
     * @param recorded called for every measured step
     */
    MeasuredTraining(
            ExperimentSpec spec,
            TrainingData data,
            Optional<float[]> startWeights,
            Checkpoints checkpoints,
            Recorder recorded) {
        this.data = data;
        this.session = new TrainingSession(spec, data, startWeights);
        this.measurer = new Measurer(session.network(), data);
        this.batches = new BatchEmbedder(session.network(), data);
        this.recorded = recorded;
        this.replay = new Replay(session, checkpoints);
    }

    TrainingData data() {
        return data;
    }

    TrainingSession session() {
        return session;
    }

    /** Returns the miner of the stage that begins at the current step, if one does. */
    Optional<String> stageBeginning() {
        if (session.waitsForMeasurements()) {
            await();
            if (newest != null) {
                session.observe(newest);
                replay.noteStage();
            }
        }
        return session.stageBeginning();
    }

    /** Performs one step and, at measured steps, starts its measurement. */
    BatchStatistics step() {
        BatchStatistics batch = replay.step();
        minedSinceMeasured += batch.minedCount();
        if (session.stepsDone() % Parameters.MEASURE_EVERY == 0 || Double.isNaN(batch.loss())) {
            measure();
        }
        return batch;
    }

    /** Starts the measurement of the current step, unless it was measured. */
    void measure() {
        int step = session.stepsDone();
        if (step == lastMeasured) {
            return;
        }
        await();
        lastMeasured = step;
        replay.keep();
        BatchStatistics lastBatch = session.lastBatch();
        long mined = minedSinceMeasured;
        minedSinceMeasured = 0;
        double[] tupleLosses = session.lastTupleLosses();
        float[] weights = session.copyWeights();
        ExperimentSpec spec = session.spec();
        double floor = session.collapseFloor(lastBatch == null ? 0 : lastBatch.minedCount());
        String miner = session.miner();
        Optional<ClassWedges> wedges = session.wedges().map(data::ofAllClasses);
        pending = measuring.submit(() -> {
            BatchStatistics batch =
                    lastBatch == null ? null : lastBatch.measured(mined, PercentileBand.of(tupleLosses));
            Recording recording = measurer.record(spec, miner, step, batch, weights, floor, wedges);
            newest = recording.measurement();
            recorded.take(recording, new FrozenNetwork(step, spec, weights));
        });
    }

    /** Changes values of live parameters. */
    void change(ExperimentSpec next) {
        session.change(next);
        replay.noteChange();
    }

    /**
     * Rewinds to a measured step; all following results are identical to the first time.
     *
     * @param recent the last measurements up to that step, oldest first
     */
    void rewind(List<Measurement> recent) {
        await();
        Measurement then = recent.get(recent.size() - 1);
        replay.to(then.step());
        measurer.rewind(recent);
        newest = then;
        lastMeasured = then.step();
        minedSinceMeasured = 0;
    }

    /** Returns the network at the current step. */
    FrozenNetwork frozen() {
        return new FrozenNetwork(session.stepsDone(), session.spec(), session.copyWeights());
    }

    /**
     * Returns a branch for another training of the same experiment; to be closed.
     *
     * @param step a recorded step; empty for the current one
     * @param view the view of the run once all is measured
     * @param history the recordings
     */
    Branch branch(OptionalInt step, Supplier<RunnerView> view, RecordedHistory history) {
        await();
        RecordedHistory copy = history.copy();
        HistoryEntry then = copy.rewind(step.orElse(Integer.MAX_VALUE));
        Optional<Checkpoint> present = step.isPresent() ? Optional.empty() : Optional.of(session.checkpoint());
        return new Branch(view.get(), copy, then, replay.notes(), present);
    }

    /** Moves a training at step 0 to the state of a branch of the same experiment. */
    void adopt(Branch branch) {
        replay.adopt(branch.notes());
        List<Measurement> recent = branch.then().recent();
        if (branch.present().isEmpty()) {
            rewind(recent);
            return;
        }
        // The complete state is available, so that no step has to be repeated.
        Checkpoint present = branch.present().get();
        replay.to(present);
        measurer.rewind(recent);
        newest = recent.get(recent.size() - 1);
        lastMeasured = newest.step();
        for (int step = lastMeasured; step < present.step(); step++) {
            minedSinceMeasured += (long) branch.view().history().series().value(Metrics.MINED_COUNT, step);
        }
    }

    /** Embeds the current step for a preview if the measuring thread is idle, and tells whether it is. */
    boolean previewIfIdle(boolean withBatch, Consumer<Previews.Preview> receiver) {
        if (isBusy(pending) || isBusy(glancing) || isBusy(embedding)) {
            return false;
        }
        preview(withBatch, receiver);
        return true;
    }

    /**
     * Embeds the current step for a preview, after all earlier requests.
     *
     * @param withBatch whether to include the batch of the last step
     */
    void preview(boolean withBatch, Consumer<Previews.Preview> receiver) {
        int step = session.stepsDone();
        ExperimentSpec spec = session.spec();
        float[] weights = session.copyWeights();
        Optional<ClassWedges> wedges = session.wedges().map(data::ofAllClasses);
        Optional<CompletedStep> taken = withBatch ? session.taken() : Optional.empty();
        float[] images = taken.isPresent() ? session.copyImages() : new float[0];
        glancing = measuring.submit(() -> {
            long start = System.nanoTime();
            EmbeddingSnapshot probe = measurer.preview(step, weights, wedges);
            Optional<BatchSnapshot> batch = taken.map(last -> batches.look(last, images, weights));
            receiver.accept(new Previews.Preview(
                    probe, new FrozenNetwork(step, spec, weights), batch, System.nanoTime() - start));
        });
        if (taken.isPresent()) {
            // The next batch waits for this one as for any other; otherwise two could be under way, and the older one
            // be shown.
            embedding = glancing;
        }
    }

    /**
     * Embeds the batch of the last step after all earlier requests, if there was a step. Waits for the batch before it, so that a busy
     * measuring thread delays training rather than the batches that are shown.
     */
    void embedBatch(Consumer<BatchSnapshot> receiver) {
        finish(embedding);
        session.taken().ifPresent(last -> {
            float[] images = session.copyImages();
            float[] weights = session.copyWeights();
            embedding = measuring.submit(() -> receiver.accept(batches.look(last, images, weights)));
        });
    }

    /** Runs an action on the measuring thread after all earlier requests. */
    void inOrder(Runnable action) {
        await();
        pending = measuring.submit(action);
    }

    /** Waits until all requests have been processed. */
    void await() {
        finish(pending);
        pending = null;
    }

    private static void finish(Future<?> request) {
        if (request == null) {
            return;
        }
        try {
            request.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring.", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("Measuring failed: " + failure.getCause(), failure.getCause());
        }
    }

    /** Returns the metrics of the end of a run for the current weights. */
    FinalReport finalReport() {
        await();
        return measurer.finalReport(session.copyWeights());
    }

    private static boolean isBusy(Future<?> task) {
        return task != null && !task.isDone();
    }

    @Override
    public void close() {
        measuring.shutdown();
        replay.close();
    }
}
