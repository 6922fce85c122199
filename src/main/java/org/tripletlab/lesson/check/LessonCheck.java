package org.tripletlab.lesson.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.Expectation;
import org.tripletlab.lesson.Expectation.Verdict;
import org.tripletlab.lesson.LaneProgress;
import org.tripletlab.lesson.Lesson;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.LessonPlan;
import org.tripletlab.runner.TrainingThreads;

/**
 * Runs the experiments of lessons without a window, for several seeds, and judges every expectation. Runs are trained side by
 * side; each equals that of {@code train}.
 */
public final class LessonCheck {
    /** Listener; its method is called one at a time. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called after a lane was trained.
         *
         * @param done number of trained lanes
         * @param all number of lanes of the check
         * @param secondsLeft estimated time for the rest
         */
        void trained(int done, int all, double secondsLeft);
    }

    private final DatasetCache datasets;
    private final String dataset;
    private final int seeds;
    private final int jobs;
    private final BooleanSupplier cancelled;
    private final Listener listener;
    private volatile boolean ended;
    private long start;
    private int done;
    private int all;

    /**
     * Creates a check.
     *
     * @param datasets opens the data sets
     * @param dataset the data set of experiments that name none
     * @param seeds number of seeds, at least 1; they count from 0
     * @param jobs number of lanes that are trained side by side, at least 1
     * @param cancelled called at every step; true stops the check
     * @param listener called after every lane
     */
    public LessonCheck(
            DatasetCache datasets, String dataset, int seeds, int jobs, BooleanSupplier cancelled, Listener listener) {
        this.datasets = datasets;
        this.dataset = dataset;
        this.seeds = seeds;
        this.jobs = jobs;
        this.cancelled = cancelled;
        this.listener = listener;
    }

    /**
     * A run of a lesson with its trained lanes.
     *
     * @param seeds for each seed its lanes, from left to right
     */
    private record Trials(Lesson lesson, LessonPlan.Run run, List<List<Future<LaneRun>>> seeds) {}

    /**
     * Checks lessons and returns their expectations in the order of the files. All threads have ended when it returns.
     *
     * @throws CancellationException if it was stopped
     * @throws IOException if a data set is missing or damaged
     */
    public List<CheckedExpectation> run(List<LessonFile> lessons) throws IOException {
        start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(jobs, TrainingThreads.named("tripletlab-lesson"));
        try {
            List<CheckedExpectation> checked = new ArrayList<>();
            for (Trials trials : submit(lessons, workers)) {
                checked.addAll(judge(trials));
            }
            return checked;
        } finally {
            end(workers);
        }
    }

    private List<Trials> submit(List<LessonFile> lessons, ExecutorService workers) {
        for (LessonFile file : lessons) {
            for (LessonPlan.Run run : file.plan().runs()) {
                all += run.lanes().size() * seeds;
            }
        }
        List<Trials> trials = new ArrayList<>();
        for (LessonFile file : lessons) {
            for (LessonPlan.Run run : file.plan().runs()) {
                List<List<Future<LaneRun>>> ofSeeds = new ArrayList<>();
                for (int seed = 0; seed < seeds; seed++) {
                    ofSeeds.add(submit(run, seed, workers));
                }
                trials.add(new Trials(file.lesson(), run, ofSeeds));
            }
        }
        return trials;
    }

    private List<Future<LaneRun>> submit(LessonPlan.Run run, int seed, ExecutorService workers) {
        List<Future<LaneRun>> lanes = new ArrayList<>();
        for (int lane = 0; lane < run.lanes().size(); lane++) {
            int index = lane;
            ExperimentSpec spec = experiment(run.lanes().get(lane), seed);
            lanes.add(workers.submit(() -> train(run, index, spec)));
        }
        return lanes;
    }

    private ExperimentSpec experiment(ExperimentSpec given, long seed) {
        ExperimentSpec seeded = given.with(Parameters.SEED, seed);
        return given.isSetByHand(Parameters.DATASET) ? seeded : seeded.with(Parameters.DATASET, dataset);
    }

    private LaneRun train(LessonPlan.Run run, int lane, ExperimentSpec spec) throws IOException {
        LaneRun trained =
                LaneRun.train(run, lane, spec, datasets.choose(spec), () -> ended || cancelled.getAsBoolean());
        trained();
        return trained;
    }

    private synchronized void trained() {
        done++;
        double seconds = (System.nanoTime() - start) / 1e9;
        listener.trained(done, all, seconds / done * (all - done));
    }

    private static List<CheckedExpectation> judge(Trials trials) throws IOException {
        List<List<LaneRun>> trained = new ArrayList<>();
        for (List<Future<LaneRun>> lanes : trials.seeds()) {
            List<LaneRun> ofSeed = new ArrayList<>();
            for (Future<LaneRun> lane : lanes) {
                ofSeed.add(await(lane));
            }
            trained.add(ofSeed);
        }
        List<CheckedExpectation> checked = new ArrayList<>();
        for (LessonPlan.Stop stop : trials.run().stops()) {
            List<List<LaneProgress>> progress = trained.stream()
                    .map(lanes ->
                            lanes.stream().map(lane -> lane.at(stop.until())).toList())
                    .toList();
            for (Expectation expectation :
                    trials.lesson().parts().get(stop.part()).expectations()) {
                List<Verdict> verdicts =
                        progress.stream().map(expectation::judge).toList();
                checked.add(new CheckedExpectation(trials.lesson().id(), expectation, verdicts));
            }
        }
        return checked;
    }

    private static LaneRun await(Future<LaneRun> lane) throws IOException {
        try {
            return lane.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The check was stopped.");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException foreseen) {
                throw foreseen;
            }
            if (failure.getCause() instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void end(ExecutorService workers) {
        ended = true;
        workers.shutdown();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException interruptedAgain) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
