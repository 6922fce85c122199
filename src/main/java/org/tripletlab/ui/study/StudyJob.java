package org.tripletlab.ui.study;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.machine.NativePreparation;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.Shard;
import org.tripletlab.study.StudyCancelledException;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.study.outcome.RunOutcome;

/** Background execution of a study. Progress is stored here and polled by the window. */
final class StudyJob implements Runnable, StudyExecution.Progress {
    /**
     * Progress.
     *
     * @param done number of finished runs
     * @param all total number of runs
     * @param secondsLeft estimated remaining time; NaN while unknown
     */
    record Count(int done, int all, double secondsLeft) {}

    /**
     * End of the execution.
     *
     * @param stopped whether it was stopped by the user
     * @param problem error message, one sentence; empty if there was no error
     */
    record End(boolean stopped, Optional<String> problem) {}

    private final StudyPlan plan;
    private final DatasetCache datasets;
    private final int jobs;
    private final Queue<FinishedRun> finished = new ConcurrentLinkedQueue<>();
    private volatile boolean stop;
    private volatile Count count;
    private volatile End end;

    StudyJob(StudyPlan plan, DatasetCache datasets, int jobs) {
        this.plan = plan;
        this.datasets = datasets;
        this.jobs = jobs;
    }

    @Override
    public void run() {
        try {
            NativePreparation.ofThisProcess().load();
            StudyExecution.run(plan.folder(), plan.study(), Shard.WHOLE, datasets, jobs, () -> stop, this);
            end = new End(false, Optional.empty());
        } catch (StudyCancelledException stopped) {
            end = new End(true, Optional.empty());
        } catch (IOException | OptionException foreseen) {
            end = new End(false, Optional.of(String.valueOf(foreseen.getMessage())));
        } catch (RuntimeException | Error unforeseen) {
            // An error must be reported too; otherwise code that waits for the end would wait indefinitely.
            DiagnosticLog.failure(StudyJob.class.getSimpleName(), unforeseen);
            end = new End(false, Optional.of(unforeseen.toString()));
        }
    }

    StudyPlan plan() {
        return plan;
    }

    /** Requests a stop, which takes effect after the current step. */
    void stop() {
        stop = true;
    }

    /** Returns the progress; null before the first report. */
    Count count() {
        return count;
    }

    /** Returns the end; null while it runs. Calling this before {@link #drain} ensures that no run is missed. */
    End end() {
        return end;
    }

    /** Delivers the runs finished since the last call, in order. */
    void drain(Consumer<FinishedRun> receiver) {
        for (FinishedRun run = finished.poll(); run != null; run = finished.poll()) {
            receiver.accept(run);
        }
    }

    @Override
    public void found(StudyRun run, RunOutcome outcome) {
        finished.add(new FinishedRun(run, outcome));
    }

    @Override
    public void begun(int done, int all) {
        count = new Count(done, all, Double.NaN);
    }

    @Override
    public void finished(StudyRun run, RunOutcome outcome, int done, int all, double secondsLeft) {
        finished.add(new FinishedRun(run, outcome));
        count = new Count(done, all, secondsLeft);
    }
}
