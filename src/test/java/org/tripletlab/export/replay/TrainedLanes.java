package org.tripletlab.export.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.StepSeries;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.runner.SessionRunner;

/** Lanes to export: trained for real, or made up where a test needs numbers that no training gives. */
final class TrainedLanes {
    private TrainedLanes() {}

    /** Trains each experiment to its end and returns the lanes A, B, … */
    static List<LaneRecord> trained(ExperimentSpec... specs) throws InterruptedException {
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        List<LaneRecord> lanes = new ArrayList<>();
        for (ExperimentSpec spec : specs) {
            try (SessionRunner runner = new SessionRunner(datasets::choose, 64L << 20)) {
                runner.load(spec);
                runner.play();
                RunnerView view = runner.view();
                // The last step is measured after it is done, on a thread of its own.
                while (view.phase() != RunnerPhase.FINISHED
                        || view.recordings()
                                        .get(view.recordings().size() - 1)
                                        .measurement()
                                        .step()
                                < view.step()) {
                    if (view.phase() == RunnerPhase.FAILED) {
                        throw new AssertionError(view.status().problem());
                    }
                    Thread.sleep(20);
                    view = runner.view();
                }
                lanes.add(new LaneRecord((char) ('A' + lanes.size()), view));
            }
        }
        return lanes;
    }

    /** Returns an experiment on the bundled digits. */
    static ExperimentSpec digits(String miner, int steps) {
        return ExperimentSpec.DEFAULT
                .with(Parameters.DATASET, "bundled")
                .with(Parameters.MINER, miner)
                .with(Parameters.STEPS, steps);
    }

    /** Returns images of noise with classes of these names. */
    static TrainingData noise(List<String> classNames, int images, ExperimentSpec spec) {
        Examples examples = examples(classNames.size(), images);
        Dataset dataset = new Dataset("noise", "test", examples, examples, classNames, "no hash " + images);
        return TrainingData.choose(spec.with(Parameters.PROBE, images), dataset, dataset, List.of());
    }

    private static Examples examples(int classes, int count) {
        byte[] pixels = new byte[count * 28 * 28];
        int[] labels = new int[count];
        RandomStream random = RandomStream.of(7, "noise");
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            for (int p = 0; p < 28 * 28; p++) {
                // As much ink as a digit has, and as hard to compress.
                boolean ink = p % 28 > 8 && p % 28 < 18 && p / 28 > 4 && p / 28 < 24;
                pixels[i * 28 * 28 + p] = (byte) (ink ? random.nextInt(256) : 0);
            }
        }
        return new Examples(28, 28, pixels, labels);
    }

    /**
     * Returns a lane whose embeddings are whatever is wanted.
     *
     * @param embeddings makes the N×D unit embeddings of a frame
     */
    static LaneRecord madeUp(
            char letter, TrainingData data, ExperimentSpec spec, int frames, Function<Integer, float[]> embeddings) {
        int size = spec.get(Parameters.EMBEDDING_SIZE);
        List<Recording> recordings = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            float[] unit = embeddings.apply(frame);
            double[] wide = new double[unit.length];
            Arrays.setAll(wide, i -> unit[i]);
            double[] axes = ClassMeans.of(
                            wide,
                            size,
                            data.probe().labels(),
                            data.probe().classNames().size())
                    .toArray();
            recordings.add(new Recording(
                    spec,
                    "random",
                    0.2,
                    new Measurement(
                            20 * frame,
                            null,
                            statistics(axes),
                            new Diagnosis(SessionState.SPREADING, OptionalInt.empty(), List.of())),
                    new EmbeddingSnapshot(20 * frame, size, Optional.empty(), unit)));
        }
        return new LaneRecord(
                letter,
                new RunnerView(
                        1,
                        RunnerView.Status.resting(RunnerPhase.FINISHED),
                        spec,
                        20 * (frames - 1),
                        data,
                        RunnerView.Latest.of(recordings.get(frames - 1).snapshot()),
                        new RunnerView.History(recordings, List.of(), new StepSeries())));
    }

    private static EvaluationStatistics statistics(double[] axes) {
        return EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, 0.5)
                .with(Metrics.SMALLEST_ANGLE, 10)
                .with(Metrics.TAMMES_BOUND, 66)
                .with(Metrics.SEPARATION, 0.1)
                .with(Metrics.NEAREST_AXIS_ACCURACY, 0.5)
                .with(Metrics.PAIR_ANGLE_P95, 90)
                .with(Metrics.PAIR_ANGLE_MAX, 120)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 30)
                .with(Metrics.EQUAL_ERROR_RATE, 0.2)
                .with(Metrics.EQUAL_ERROR_ANGLE, 40)
                .classAxes(axes)
                .build();
    }

    /** Returns random unit vectors, as different from frame to frame as can be. */
    static float[] randomUnit(int frame, int count, int size) {
        RandomStream random = RandomStream.of(frame, "unit");
        float[] unit = new float[count * size];
        for (int i = 0; i < count; i++) {
            double squared = 0;
            for (int k = 0; k < size; k++) {
                double value = random.nextGaussian();
                unit[i * size + k] = (float) value;
                squared += value * value;
            }
            for (int k = 0; k < size; k++) {
                unit[i * size + k] /= (float) Math.sqrt(squared);
            }
        }
        return unit;
    }
}
