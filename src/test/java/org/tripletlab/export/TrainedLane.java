package org.tripletlab.export;

import java.util.List;
import java.util.function.Predicate;
import org.tripletlab.data.BundledDigits;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Parameters;
import org.tripletlab.session.RunnerPhase;
import org.tripletlab.session.RunnerView;
import org.tripletlab.session.SessionRunner;
import org.tripletlab.session.TrainingData;

/** Lanes for exports: really trained, on the bundled digits, for some steps. */
public final class TrainedLane {
    /** Forty steps of a small network on two hundred probe images. */
    public static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .with(Parameters.PROBE, 200)
            .with(Parameters.CLASSES, 5)
            .with(Parameters.PER_CLASS, 6)
            .withText(Parameters.HIDDEN, "24")
            .with(Parameters.STEPS, 40);

    private TrainedLane() {}

    /** Trains a lane to its end, or until it diverges. */
    public static LaneRecord of(char letter, ExperimentSpec spec) {
        return new LaneRecord(letter, run(spec, digits()));
    }

    /** Trains a lane on digits of other names. */
    public static LaneRecord named(char letter, ExperimentSpec spec, List<String> classNames) {
        Dataset plain = digits();
        return new LaneRecord(
                letter,
                run(spec, new Dataset("named", "test", plain.train(), plain.test(), classNames, plain.sha256())));
    }

    /** Returns a lane that was only measured, never trained. */
    public static LaneRecord unmoved(char letter, ExperimentSpec spec) {
        Dataset digits = digits();
        try (SessionRunner runner = runner(digits)) {
            runner.load(spec);
            return new LaneRecord(
                    letter, await(runner, view -> !view.recordings().isEmpty()));
        }
    }

    private static RunnerView run(ExperimentSpec spec, Dataset digits) {
        try (SessionRunner runner = runner(digits)) {
            runner.load(spec);
            runner.play();
            return await(
                    runner,
                    view -> (view.phase() == RunnerPhase.FINISHED || view.phase() == RunnerPhase.DIVERGED)
                            && view.recordings().size() > 1
                            && view.recordings()
                                            .get(view.recordings().size() - 1)
                                            .measurement()
                                            .step()
                                    == view.step());
        }
    }

    private static SessionRunner runner(Dataset digits) {
        return new SessionRunner(spec -> TrainingData.choose(spec, digits, digits, List.of()), 1L << 26);
    }

    private static RunnerView await(SessionRunner runner, Predicate<RunnerView> wanted) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            RunnerView view = runner.view();
            if (view.problem() != null && !wanted.test(view)) {
                throw new AssertionError(view.problem());
            }
            if (wanted.test(view)) {
                return view;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(
                "It did not come to that within a minute: " + runner.view().phase());
    }

    private static Dataset digits() {
        try {
            return new BundledDigits().read();
        } catch (DatasetException e) {
            throw new AssertionError(e);
        }
    }
}
