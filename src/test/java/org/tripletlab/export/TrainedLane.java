package org.tripletlab.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.RotationFit;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.runner.SessionRunner;

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

    /** Trains a lane on other images. */
    public static LaneRecord on(char letter, ExperimentSpec spec, Dataset images) {
        return new LaneRecord(letter, run(spec, images));
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

    /** Returns a lane as a run leaves it whose numbers overflow after step 40: no embedding and no weight is a number any more. */
    public static LaneRecord diverged(char letter) {
        RunnerView view = of(letter, SPEC).view();
        Recording last = view.recordings().get(view.recordings().size() - 1);
        float[] nowhere = new float[last.snapshot().unit().length];
        Arrays.fill(nowhere, Float.NaN);
        double[] wide = new double[nowhere.length];
        Arrays.fill(wide, Double.NaN);
        int size = last.snapshot().embeddingSize();
        int classes = view.data().probe().classNames().size();
        Measurement measurement = new Measurement(
                60,
                new BatchStatistics(Double.NaN, 0, 0, Double.NaN, Double.POSITIVE_INFINITY, 0),
                new EvaluationMeasurer(view.data().probe().labels(), classes, size).measure(wide),
                new Diagnosis(SessionState.DIVERGED, OptionalInt.empty(), List.of()));
        List<Recording> recordings = new ArrayList<>(view.recordings());
        recordings.add(new Recording(
                view.spec(),
                last.miner(),
                last.collapseFloor(),
                measurement,
                new EmbeddingSnapshot(60, size, Optional.empty(), nowhere)));
        List<SessionEvent> events = new ArrayList<>(view.history().events());
        events.add(new SessionEvent(60, SessionEvent.Kind.DIVERGED, List.of()));
        float[] weights = new float[view.latest().network().weights().length];
        Arrays.fill(weights, Float.NaN);
        return new LaneRecord(
                letter,
                new RunnerView(
                        view.generation(),
                        RunnerView.Status.resting(RunnerPhase.DIVERGED),
                        view.spec(),
                        60,
                        view.data(),
                        new RunnerView.Latest(
                                recordings.get(recordings.size() - 1).snapshot(),
                                new FrozenNetwork(60, view.spec(), weights),
                                view.latest().batch()),
                        new RunnerView.History(
                                recordings, events, view.history().series())));
    }

    /** Returns a lane of three dimensions as it would be if everything had been turned from the beginning. */
    public static LaneRecord turned(char letter, LaneRecord lane, RotationFit by) {
        RunnerView view = lane.view();
        List<Recording> recordings = new ArrayList<>();
        for (Recording each : view.recordings()) {
            float[] unit = by.turn(each.snapshot().unit());
            double[] wide = new double[unit.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = unit[i];
            }
            Measurement measured = each.measurement();
            recordings.add(new Recording(
                    each.spec(),
                    each.miner(),
                    each.collapseFloor(),
                    new Measurement(
                            measured.step(),
                            measured.batch(),
                            new EvaluationMeasurer(
                                            view.data().probe().labels(),
                                            view.data().probe().classNames().size(),
                                            3)
                                    .measure(wide),
                            measured.diagnosis()),
                    new EmbeddingSnapshot(measured.step(), 3, each.snapshot().wedges(), unit)));
        }
        return new LaneRecord(
                letter,
                new RunnerView(
                        view.generation(),
                        RunnerView.Status.resting(view.phase()),
                        view.spec(),
                        view.step(),
                        view.data(),
                        new RunnerView.Latest(
                                recordings.get(recordings.size() - 1).snapshot(),
                                view.latest().network(),
                                view.latest().batch()),
                        new RunnerView.History(
                                recordings,
                                view.history().events(),
                                view.history().series())));
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
            if (view.status().problem() != null && !wanted.test(view)) {
                throw new AssertionError(view.status().problem());
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

    /** Returns the images that lanes are trained on. */
    public static Dataset digits() {
        try {
            return new BundledDigits().read();
        } catch (DatasetException e) {
            throw new AssertionError(e);
        }
    }
}
