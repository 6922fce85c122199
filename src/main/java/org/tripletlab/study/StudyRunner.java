package org.tripletlab.study;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.runner.TrainingThreads;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.text.Message;

/**
 * Concurrent execution of experiments. Each run equals that of {@code train}: the number of concurrent runs affects
 * only the time.
 */
public final class StudyRunner {
    /** Listener; its methods are called one at a time, on the threads of the runner. */
    public interface Listener {
        /**
         * Called after a run. An exception ends the study.
         *
         * @param run the run
         * @param outcome its result, or the cause of its failure
         * @param end its images and last recording; empty if it failed
         * @param secondsLeft estimated time for the rest
         */
        void finished(StudyRun run, RunOutcome outcome, Optional<End> end, double secondsLeft) throws IOException;
    }

    /**
     * The last state of a run, for pictures.
     *
     * @param data the images
     * @param last the last recording
     */
    public record End(TrainingData data, Recording last) {}

    private final DatasetCache datasets;
    private final int jobs;
    private final BooleanSupplier cancelled;
    private final Listener listener;
    private final Set<StudyRun> pending = new LinkedHashSet<>();
    private final TimeLeft timeLeft;
    private volatile boolean ended;

    /**
     * Creates a runner.
     *
     * @param datasets opens the data sets
     * @param jobs number of concurrent runs, at least 1
     * @param cancelled called at every step; true stops the study
     * @param listener called for every finished run
     */
    public StudyRunner(DatasetCache datasets, int jobs, BooleanSupplier cancelled, Listener listener) {
        this.datasets = datasets;
        this.jobs = jobs;
        this.cancelled = cancelled;
        this.listener = listener;
        this.timeLeft = new TimeLeft(jobs);
    }

    /**
     * Runs the experiments in their order and returns when all are done. An interrupt cancels it; in both cases all
     * threads have ended when it returns.
     *
     * @throws StudyCancelledException if it was cancelled; unfinished runs have no result
     * @throws DatasetException if a data set is missing or damaged
     * @throws IOException an exception of the listener
     */
    public void run(List<StudyRun> runs) throws IOException {
        pending.addAll(runs);
        ExecutorService workers = Executors.newFixedThreadPool(jobs, TrainingThreads.named("tripletlab-study"));
        try {
            List<Future<Void>> tasks = runs.stream()
                    .map(run -> workers.<Void>submit(() -> {
                        runOne(run);
                        return null;
                    }))
                    .toList();
            for (Future<Void> task : tasks) {
                await(task);
            }
        } finally {
            end(workers);
        }
    }

    /**
     * Stops the workers and waits for them. Workers are not interrupted: an interrupt would close the file into which a
     * finished run is just being written.
     */
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

    private static void await(Future<Void> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException | CancellationException interrupted) {
            Thread.currentThread().interrupt();
            throw new StudyCancelledException();
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

    private void runOne(StudyRun run) throws IOException {
        long start = System.nanoTime();
        RunOutcome outcome;
        Optional<End> end = Optional.empty();
        try {
            requireWanted();
            TrainingData data = datasets.choose(run.spec());
            Watch watch = new Watch();
            TrainingRun.Result result = TrainingRun.run(run.spec(), data, watch);
            outcome = new RunOutcome(
                    run.index(), plainFields(data, result), watch.recorder.trace(), seconds(start), Optional.empty());
            end = Optional.of(new End(data, result.last()));
        } catch (OptionException refused) {
            outcome = RunOutcome.failed(run.index(), refused.getMessage(), seconds(start));
        } catch (StudyCancelledException stopped) {
            throw stopped;
        } catch (OutOfMemoryError tooLarge) {
            outcome = RunOutcome.failed(
                    run.index(), Message.of("study.run.failed.memory").inEnglish(), seconds(start));
        } catch (RuntimeException fault) {
            // A defect in one run must not end the others.
            DiagnosticLog.failure("A run of a study failed.", fault);
            outcome = RunOutcome.failed(
                    run.index(),
                    Message.of("study.run.failed.fault", fault.toString()).inEnglish(),
                    seconds(start));
        }
        report(run, outcome, end);
    }

    private synchronized void report(StudyRun run, RunOutcome outcome, Optional<End> end) throws IOException {
        pending.remove(run);
        timeLeft.finished(run, outcome.seconds());
        listener.finished(run, outcome, end, timeLeft.seconds(pending));
    }

    private void requireWanted() {
        if (ended || cancelled.getAsBoolean()) {
            throw new StudyCancelledException();
        }
    }

    /** Fields of a table; matrices and curves of a single run are left out. */
    private static Map<String, Object> plainFields(TrainingData data, TrainingRun.Result result) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("dataset", data.training().id());
        plain.put("datasetSha256", data.training().sha256());
        RunJson.fields(result, data).forEach((field, value) -> {
            if (value == null || value instanceof Number || value instanceof String || value instanceof Boolean) {
                plain.put(field, value);
            }
        });
        return plain;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Records the trace of a run, and ends it when the study is cancelled. */
    private final class Watch implements TrainingRun.Listener {
        private final Trace.Recorder recorder = new Trace.Recorder();

        @Override
        public void recorded(Recording recording) {
            recorder.add(recording.measurement());
        }

        @Override
        public void happened(SessionEvent event) {
            // Events are not needed: the trace and the result contain everything that a study compares.
        }

        @Override
        public void stepDone(int step, int steps) {
            requireWanted();
        }
    }
}
