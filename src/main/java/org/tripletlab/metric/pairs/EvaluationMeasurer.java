package org.tripletlab.metric.pairs;

import java.util.Arrays;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.EmbeddingShape;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.NearestClassMeanAccuracy;
import org.tripletlab.metric.geometry.TammesBound;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * Repeated measurement of the geometry of one evaluation set.
 *
 * <p>Created once for the labels of an evaluation set; keeps its pairs and its buffers (8 bytes a pair: 16 MB for 2,000
 * images, less for more) from one measurement to the next. 2,000 images in three dimensions take a few milliseconds.
 * Not thread-safe.
 */
public final class EvaluationMeasurer {
    private final int[] labels;
    private final int classCount;
    private final int embeddingSize;
    private final TammesBound bound;
    private final PairDistances distances;
    private final StrictSeparation strictly;

    /**
     * Prepares the measurement.
     *
     * @param labels class of each evaluation image, in [0, classCount)
     * @param classCount number of classes
     * @param embeddingSize D
     * @throws IllegalArgumentException if a label is out of range or the size is below 1
     */
    public EvaluationMeasurer(int[] labels, int classCount, int embeddingSize) {
        EmbeddingShape.labels(labels, classCount);
        this.labels = labels.clone();
        this.classCount = classCount;
        this.embeddingSize = embeddingSize;
        this.bound = TammesBound.of((int) Arrays.stream(labels).distinct().count(), embeddingSize);
        this.distances = new PairDistances(PairSet.of(labels, classCount, embeddingSize));
        this.strictly = new StrictSeparation(new ClassOrder(labels, classCount), embeddingSize);
    }

    /**
     * Measures one set of embeddings. The Tammes bound is for the number of classes that occur in the evaluation set.
     *
     * @param unit N×D unit embeddings, row-major, in the order of the labels
     * @return the statistics; if a coordinate is not finite, {@code finite} is false and nothing else is defined
     * @throws IllegalArgumentException if there are not as many embeddings as labels
     */
    public EvaluationStatistics measure(double[] unit) {
        return measure(unit, new double[0]);
    }

    /**
     * Measures one set of embeddings and their lengths before normalisation.
     *
     * @param lengths of the embeddings before normalisation; empty if they are not known
     */
    public EvaluationStatistics measure(double[] unit, double[] lengths) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        for (double coordinate : unit) {
            if (!Double.isFinite(coordinate)) {
                return notFinite();
            }
        }
        ClassMeans axes = ClassMeans.of(unit, embeddingSize, labels, classCount);
        distances.measure(unit);
        PairSummary pairs = PairSummary.of(distances);
        IdealSeparation ideal = IdealSeparation.of(pairs, unit, strictly);
        return EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, MeanResultant.length(unit, embeddingSize))
                .withAngle(axes.smallestAngleDegrees(), bound.degrees())
                .with(
                        Metrics.NEAREST_AXIS_ACCURACY,
                        NearestClassMeanAccuracy.ofHalves(unit, embeddingSize, labels, classCount))
                .with(Metrics.PAIR_ANGLE_P95, pairs.angles().p95())
                .with(Metrics.PAIR_ANGLE_MAX, pairs.angles().max())
                .with(Metrics.INTRA_CLASS_ANGLE_P95, Percentile.of(axes.ownAxisAngles(unit, labels), 95))
                .with(Metrics.EQUAL_ERROR_RATE, pairs.equalError().rate())
                .with(Metrics.EQUAL_ERROR_ANGLE, pairs.equalError().angleDegrees())
                .with(Metrics.PAIR_DISTANCE, pairs.distances().all())
                .with(Metrics.SAME_CLASS_DISTANCE, pairs.distances().genuine())
                .with(Metrics.DIFFERENT_CLASS_DISTANCE, pairs.distances().impostor())
                .with(Metrics.EMBEDDING_LENGTH, PercentileBand.of(lengths))
                .nearestPair(axes.nearestPair())
                .ideal(ideal.strict(), ideal.p95())
                .mergedClasses(axes.mergedClasses())
                .classAxes(axes.toArray())
                .build();
    }

    private EvaluationStatistics notFinite() {
        double[] axes = new double[classCount * embeddingSize];
        Arrays.fill(axes, Double.NaN);
        return EvaluationStatistics.builder().finite(false).classAxes(axes).build();
    }
}
