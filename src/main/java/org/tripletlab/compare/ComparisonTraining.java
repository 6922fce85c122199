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
 * Trains the lanes of a race at the same time, each on a thread of its own, and never lets one run ahead of another by
 * more than one recorded interval. Each lane gives the very numbers that it gives alone.
 */
public final class ComparisonTraining {
    /** Hears what happens in the lanes. Each lane calls from threads of its own. */
    public interface Listener {
        /** A step of a lane was recorded. */
        void recorded(int lane, Recording recording);

        /** Something happened in a lane that deserves a mark. */
        void happened(int lane, SessionEvent event);

        /** A step of a lane is done. */
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
     * Trains all lanes to their ends; one that diverges ends early and holds nobody up.
     *
     * @param data the images of each lane
     * @return the end of each lane
     */
    public static List<TrainingRun.Result> run(ComparisonSpec race, List<TrainingData> data, Listener listener) {
        return run(race, data, listener, false);
    }

    /**
     * Trains all lanes to their ends; one that diverges ends early and holds nobody up.
     *
     * @param data the images of each lane
     * @param saved whether the ends hold all that is needed to go on from them
     * @return the end of each lane
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
            // Lanes that were stopped for the sake of the first that failed have nothing to say themselves.
            Throwable first = firstFailure.get();
            if (first instanceof RuntimeException foreseen) {
                throw foreseen;
            }
            throw new IllegalStateException("A lane failed: " + first, first);
        } finally {
            // Lanes that still run would wait for one that is gone.
            inStep.forceTermination();
            threads.shutdownNow();
        }
    }

    private TrainingRun.Result runLane(int lane) {
        try {
            return TrainingRun.run(lanes.get(lane), data.get(lane), new LaneListener(lane), terms());
        } catch (RuntimeException | Error failure) {
            firstFailure.compareAndSet(null, failure);
            inStep.forceTermination();
            throw failure;
        } finally {
            inStep.arriveAndDeregister();
        }
    }

    private TrainingRun.Terms terms() {
        return saved
                ? new TrainingRun.Terms(
                        Optional.empty(), Optional.empty(), Optional.of(HistoryLimits.shared(lanes.size())))
                : TrainingRun.Terms.PLAIN;
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
