package org.tripletlab.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.HeldOutRecognition;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.FinalMetrics;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.DiagnosisRules;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.NearestClassMeanAccuracy;
import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.nn.NetworkShape;

/**
 * Measurement of the evaluation set with given weights, in ascending order of steps, with a diagnosis. Used by one
 * thread at a time, which need not be the training thread.
 */
public final class Measurer {
    /**
     * Number of measurements kept: more than any rule of the diagnosis reads, so that a long run is not stored twice.
     */
    public static final int REMEMBERED = 12;

    private final TrainingData data;
    private final int embeddingSize;
    private final EvaluationEmbedder embedder;
    private final EvaluationMeasurer probeMeasurer;
    private final DiagnosisRules rules;
    private final List<Measurement> recent = new ArrayList<>();

    /** Creates a measurer of the evaluation set for one network. */
    public Measurer(NetworkShape network, TrainingData data) {
        this.data = data;
        this.embeddingSize = network.embeddingSize();
        this.embedder = new EvaluationEmbedder(network, data.scaling());
        EvaluationSet probe = data.probe();
        this.probeMeasurer =
                new EvaluationMeasurer(probe.labels(), probe.classNames().size(), embeddingSize);
        this.rules = new DiagnosisRules(probe.classNames().size());
    }

    /** Measures and records one step. Steps must come in ascending order. */
    public Recording record(
            ExperimentSpec spec,
            String miner,
            int step,
            BatchStatistics batch,
            float[] weights,
            double collapseFloor,
            Optional<ClassWedges> wedges) {
        UnitLength embedded = embedProbe(weights);
        double[] unit = embedded.unit();
        EvaluationStatistics statistics = probeMeasurer.measure(unit, embedded.lengths());
        Diagnosis diagnosis = rules.diagnose(recent, step, batch, statistics, collapseFloor);
        Measurement measurement = new Measurement(step, batch, statistics, diagnosis);
        if (recent.size() == REMEMBERED) {
            recent.remove(0);
        }
        recent.add(measurement);
        return new Recording(spec, miner, collapseFloor, measurement, snapshot(step, wedges, unit));
    }

    /** Resets the measurer to the state after these last measurements. */
    public void rewind(List<Measurement> lastMeasurements) {
        recent.clear();
        recent.addAll(lastMeasurements);
    }

    /** Embeds the evaluation set for display only: nothing is measured or kept. */
    public EmbeddingSnapshot preview(int step, float[] weights, Optional<ClassWedges> wedges) {
        return snapshot(step, wedges, embedProbe(weights).unit());
    }

    /** Measures the metrics of the end of a run. */
    public FinalReport finalReport(float[] weights) {
        UnitLength probe = embedProbe(weights);
        return new FinalReport(
                trainAxisAccuracy(weights, probe.unit()),
                Optional.of(FinalMetrics.of(
                        probe.unit(),
                        probe.lengths(),
                        embeddingSize,
                        data.probe().labels(),
                        data.probe().classNames().size())),
                HeldOutRecognition.of(data, probe.unit(), embeddingSize));
    }

    /** Returns NaN if the evaluation set has a class that was not trained on and so has no class mean. */
    private double trainAxisAccuracy(float[] weights, double[] probeUnit) {
        Examples train = data.trained().examples();
        int[] trained = data.trained().classes();
        int[] labels = Arrays.stream(data.trained().axisIndices())
                .map(index -> trained[train.labels()[index]])
                .toArray();
        if (Arrays.stream(data.probe().labels()).anyMatch(label -> Arrays.binarySearch(trained, label) < 0)) {
            return Double.NaN;
        }
        double[] axisUnit =
                embedder.embed(weights, train, data.trained().axisIndices()).unit();
        int classCount = data.training().classCount();
        ClassMeans axes = ClassMeans.of(axisUnit, embeddingSize, labels, classCount);
        return NearestClassMeanAccuracy.ofAxes(
                probeUnit, embeddingSize, data.probe().labels(), classCount, axes);
    }

    private UnitLength embedProbe(float[] weights) {
        return embedder.embed(weights, data.probe().examples(), data.probe().indices());
    }

    private EmbeddingSnapshot snapshot(int step, Optional<ClassWedges> wedges, double[] unit) {
        float[] floats = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            floats[i] = (float) unit[i];
        }
        return new EmbeddingSnapshot(step, embeddingSize, wedges, floats);
    }
}
