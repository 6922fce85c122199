package org.tripletlab.ui.study;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.machine.NativePreparation;
import org.tripletlab.study.Shard;
import org.tripletlab.study.StudyCancelledException;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.study.outcome.RunOutcome;

/** A study being run on threads of its own. It puts down what happens; the window takes it when it has the time. */
final class StudyJob implements Runnable, StudyExecution.Progress {
    /**
     * How far it is.
     *
     * @param done runs that are done
     * @param all runs there are
     * @param secondsLeft how long the rest may take; NaN while that is not known
     */
    record Count(int done, int all, double secondsLeft) {}

    /**
     * How it ended.
     *
     * @param stopped whether somebody wanted it to stop
     * @param problem what went wrong, in a sentence; empty if nothing did
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
        } catch (IOException | ParameterException foreseen) {
            end = new End(false, Optional.of(String.valueOf(foreseen.getMessage())));
        } catch (RuntimeException | Error unforeseen) {
            // Whoever waits for the end must hear of it, or waits for ever.
            DiagnosticLog.failure(StudyJob.class.getSimpleName(), unforeseen);
            end = new End(false, Optional.of(unforeseen.toString()));
        }
    }

    StudyPlan plan() {
        return plan;
    }

    /** Asks it to stop; it does after the step it is at. */
    void stop() {
        stop = true;
    }

    /** Returns how far it is; null before it has begun. */
    Count count() {
        return count;
    }

    /** Returns how it ended; null while it goes on. Whoever asks this first and then drains has everything. */
    End end() {
        return end;
    }

    /** Hands over the runs that were finished since, in their order. */
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
