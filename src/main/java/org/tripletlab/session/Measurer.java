package org.tripletlab.session;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.data.Examples;
import org.tripletlab.metric.BatchStatistics;
import org.tripletlab.metric.ClassAxes;
import org.tripletlab.metric.Diagnosis;
import org.tripletlab.metric.DiagnosisRules;
import org.tripletlab.metric.DiagnosisThresholds;
import org.tripletlab.metric.Measurement;
import org.tripletlab.metric.NearestAxisAccuracy;
import org.tripletlab.metric.ProbeMeasurer;
import org.tripletlab.metric.ProbeStatistics;

/**
 * Measures the probe set with given weights, in the order of the steps, and names the state. Used by one thread at a
 * time, which need not be the training thread.
 */
final class Measurer {
    // More than any rule of the diagnosis looks back, so that a long run does not hold all of its past twice.
    private static final int REMEMBERED = 100;

    private final TrainingData data;
    private final int embeddingSize;
    private final ProbeEmbedder embedder;
    private final ProbeMeasurer probeMeasurer;
    private final DiagnosisRules rules;
    private final List<Measurement> recent = new ArrayList<>();

    Measurer(ExperimentSpec spec, TrainingData data) {
        this.data = data;
        this.embeddingSize = spec.get(Parameters.EMBEDDING_SIZE);
        this.embedder = new ProbeEmbedder(data.training().train().imageSize(), embeddingSize);
        ProbeSet probe = data.probe();
        this.probeMeasurer =
                new ProbeMeasurer(probe.labels(), probe.classNames().size(), embeddingSize);
        this.rules = new DiagnosisRules(
                DiagnosisThresholds.DEFAULT, probe.classNames().size());
    }

    /** Measures and records one step. Steps must come in ascending order. */
    Recording record(ExperimentSpec spec, int step, BatchStatistics batch, float[] weights, double collapseFloor) {
        double[] unit = embedProbe(weights);
        ProbeStatistics statistics = probeMeasurer.measure(unit);
        Diagnosis diagnosis = rules.diagnose(recent, step, batch, statistics, collapseFloor);
        Measurement measurement = new Measurement(step, batch, statistics, diagnosis);
        if (recent.size() == REMEMBERED) {
            recent.remove(0);
        }
        recent.add(measurement);
        return new Recording(spec, measurement, snapshot(step, unit));
    }

    /** Embeds the probe set for the eye only: nothing is measured or remembered. */
    EmbeddingSnapshot glance(int step, float[] weights) {
        return snapshot(step, embedProbe(weights));
    }

    /** Returns the share of the probe set nearest its own class axis, with axes from training images. */
    double trainAxisAccuracy(float[] weights) {
        Examples train = data.training().train();
        int[] indices = data.axisIndices();
        int[] labels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            labels[i] = train.labels()[indices[i]];
        }
        double[] axisUnit = embedder.embed(weights, train, indices);
        ClassAxes axes =
                ClassAxes.of(axisUnit, embeddingSize, labels, data.training().classCount());
        return NearestAxisAccuracy.ofAxes(
                embedProbe(weights),
                embeddingSize,
                data.probe().labels(),
                data.training().classCount(),
                axes);
    }

    private double[] embedProbe(float[] weights) {
        return embedder.embed(weights, data.probe().examples(), data.probe().indices());
    }

    private EmbeddingSnapshot snapshot(int step, double[] unit) {
        float[] floats = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            floats[i] = (float) unit[i];
        }
        return new EmbeddingSnapshot(step, embeddingSize, floats);
    }
}
