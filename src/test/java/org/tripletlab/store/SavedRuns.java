package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.runner.SessionRunner;

/** Small runs on the bundled digits, to be saved. */
final class SavedRuns {
    static final ExperimentSpec SMALL = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "8")
            .with(Parameters.PROBE, 40)
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.STEPS, 90);

    private static final Dataset DIGITS = digits();

    private SavedRuns() {}

    private static Dataset digits() {
        try {
            return new BundledDigits().read();
        } catch (DatasetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static TrainingData data(ExperimentSpec spec) {
        return TrainingData.choose(spec, DIGITS, DIGITS, List.of());
    }

    static SessionRunner runner() {
        return new SessionRunner(SavedRuns::data, 1L << 26);
    }

    /** Returns a run that stands at a step. */
    static SavedRun at(ExperimentSpec spec, int step) {
        try (SessionRunner runner = runner()) {
            runner.load(spec);
            await(runner, view -> view.phase() == RunnerPhase.PAUSED);
            while (runner.view().step() < step) {
                int before = runner.view().step();
                runner.stepOnce();
                await(runner, view -> view.step() > before);
            }
            return saved(runner);
        }
    }

    static SavedRun saved(SessionRunner runner) {
        CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
        runner.branch(OptionalInt.empty(), taken::complete);
        return SavedRun.of(taken.join().orElseThrow());
    }

    static SavedSession session(SavedRun run) {
        return new SavedSession(List.of(new SavedLane('A', Optional.empty(), run.spec(), Optional.of(run))));
    }

    static RunnerView await(SessionRunner runner, Predicate<RunnerView> condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        RunnerView view = runner.view();
        while (!condition.test(view)) {
            assertThat(System.nanoTime()).as("still waiting at %s", view).isLessThan(end);
            Thread.onSpinWait();
            view = runner.view();
        }
        return view;
    }
}
