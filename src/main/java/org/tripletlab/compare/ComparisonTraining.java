package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.runner.TrainingThreads;

/**
 * Concurrent training of the lanes of a comparison, each on its own thread and within one recorded interval of the
 * others. Each lane gives results identical to a run on its own.
 */
public final class ComparisonTraining {
    /** Listener of all lanes. Each lane calls it on its own threads. */
    public interface Listener {
        /** Called for a recorded step of a lane. */
        void recorded(int lane, Recording recording);

        /** Called for an event of a lane. */
        void happened(int lane, SessionEvent event);

        /** Called after a step of a lane. */
        void stepDone(int lane, int step, int steps);
    }

    private final List<ExperimentSpec> lanes;
    private final List<TrainingData> data;
    private final Listener listener;
    private final boolean saved;
    private final Phaser inStep;
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

    private ComparisonTraining(ComparisonSpec race, List<TrainingData> data, Listener listener, boolean saved) {
        this.lanes = race.lanes();
        this.data = List.copyOf(data);
        this.listener = listener;
        this.saved = saved;
        this.inStep = new Phaser(lanes.size());
    }

    /**
     * Trains all lanes to their ends; a lane that diverges ends early without blocking the others.
     *
     * @param data the images of each lane
     * @return the result of each lane
     */
    public static List<TrainingRun.Result> run(ComparisonSpec race, List<TrainingData> data, Listener listener) {
        return run(race, data, listener, false);
    }

    /**
     * Trains all lanes to their ends; a lane that diverges ends early without blocking the others.
     *
     * @param data the images of each lane
     * @param saved whether the results include the data for continuing the runs
     * @return the result of each lane
     */
    public static List<TrainingRun.Result> run(
            ComparisonSpec race, List<TrainingData> data, Listener listener, boolean saved) {
        return new ComparisonTraining(race, data, listener, saved).run();
    }

    private List<TrainingRun.Result> run() {
        ExecutorService threads = Executors.newFixedThreadPool(lanes.size(), TrainingThreads.named("tripletlab-lane"));
        try {
            List<Future<TrainingRun.Result>> running = new ArrayList<>();
            for (int lane = 0; lane < lanes.size(); lane++) {
                int number = lane;
                running.add(threads.submit(() -> runLane(number)));
            }
            List<TrainingRun.Result> results = new ArrayList<>();
            for (Future<TrainingRun.Result> lane : running) {
                results.add(lane.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while racing.", interrupted);
        } catch (ExecutionException failure) {
            // Lanes that were stopped because of the first failure have no failure of their own.
            Throwable first = firstFailure.get();
            if (first instanceof RuntimeException foreseen) {
                throw foreseen;
            }
            throw new IllegalStateException("A lane failed: " + first, first);
        } finally {
            // Running lanes would wait for a failed one.
            inStep.forceTermination();
            threads.shutdownNow();
        }
    }

    private TrainingRun.Result runLane(int lane) {
        try {
            return TrainingRun.run(lanes.get(lane), data.get(lane), new LaneListener(lane), options());
        } catch (RuntimeException | Error failure) {
            firstFailure.compareAndSet(null, failure);
            inStep.forceTermination();
            throw failure;
        } finally {
            inStep.arriveAndDeregister();
        }
    }

    private TrainingRun.Options options() {
        return saved
                ? new TrainingRun.Options(
                        Optional.empty(), Optional.empty(), Optional.of(HistoryLimits.shared(lanes.size())))
                : TrainingRun.Options.PLAIN;
    }

    private final class LaneListener implements TrainingRun.Listener {
        private final int lane;

        LaneListener(int lane) {
            this.lane = lane;
        }

        @Override
        public void recorded(Recording recording) {
            listener.recorded(lane, recording);
        }

        @Override
        public void happened(SessionEvent event) {
            listener.happened(lane, event);
        }

        @Override
        public void stepDone(int step, int steps) {
            listener.stepDone(lane, step, steps);
            if (step % Parameters.MEASURE_EVERY == 0 && inStep.arriveAndAwaitAdvance() < 0) {
                throw new IllegalStateException("Another lane failed.");
            }
        }
    }
}
