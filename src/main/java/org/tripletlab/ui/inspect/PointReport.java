package org.tripletlab.ui.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.EvaluationRanking;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours;
import org.tripletlab.metric.retrieval.Neighbours.Filter;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;

/**
 * Position of one evaluation image among the others at one step.
 *
 * @param question the query
 * @param classMeans the class means, the nearest first
 * @param neighbours its neighbours, at most the requested number of each kind
 * @param collapse measures of a collapsed network; empty if it has not collapsed
 */
record PointReport(
        Question question,
        List<ClassMeanAngle> classMeans,
        Map<NeighbourKind, List<Neighbour>> neighbours,
        Optional<Collapse> collapse) {
    /** Angle up to which two embeddings of single precision may be equal. */
    private static final double ONE_POINT_DEGREES = 1e-4;

    /** Four kinds of neighbours. */
    enum NeighbourKind {
        NEAREST_SAME,
        NEAREST_OTHER,
        FARTHEST_SAME,
        FARTHEST_OTHER
    }

    /**
     * Query about one image.
     *
     * @param data the images
     * @param snapshot their embeddings
     * @param distance kind of distance
     * @param point number of the image among the evaluation images
     * @param count requested number of neighbours of each kind
     */
    record Question(TrainingData data, EmbeddingSnapshot snapshot, EmbeddingDistance distance, int point, int count) {
        /** Tells whether the questions differ in the embeddings only. */
        boolean differsInEmbeddingsOnly(Question other) {
            return new Question(data, other.snapshot, distance, point, count).equals(other);
        }
    }

    /**
     * Angle to one class mean.
     *
     * @param label its class
     * @param degrees angle between image and class mean
     */
    record ClassMeanAngle(int label, double degrees) {}

    /**
     * Measures of a collapsed network: how reliable the order of its distances still is.
     *
     * @param farthestDegrees angle to the farthest image
     * @param accuracy nearest class mean accuracy, in [0, 1]
     */
    record Collapse(double farthestDegrees, double accuracy) {
        /** Tells whether all images coincide with this one, within single precision. */
        boolean isOnePoint() {
            return farthestDegrees < ONE_POINT_DEGREES;
        }

        /** Tells whether the order of the distances has been preserved by the collapse. */
        boolean isOrdered() {
            return !isOnePoint() && accuracy >= 0.5;
        }

        private static Optional<Collapse> of(double[] unit, int size, int[] labels, ClassMeans classMeans, int point) {
            if (!(MeanResultant.length(unit, size) >= DiagnosisThresholds.COLLAPSED_RESULTANT)) {
                return Optional.empty();
            }
            double farthest = 0;
            int right = 0;
            for (int i = 0; i < labels.length; i++) {
                farthest = Math.max(farthest, SphereAngle.degrees(unit, i * size, unit, point * size, size));
                right += classMeans.nearest(unit, i) == labels[i] ? 1 : 0;
            }
            return Optional.of(new Collapse(farthest, (double) right / labels.length));
        }
    }

    /** Computes the report; empty if the embeddings are not finite, because the network has diverged. */
    static Optional<PointReport> of(Question question) {
        float[] unit = question.snapshot.unit();
        double[] exact = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            exact[i] = unit[i];
            if (!Double.isFinite(exact[i])) {
                return Optional.empty();
            }
        }
        int size = question.snapshot.embeddingSize();
        int[] labels = question.data.probe().labels();
        ClassMeans classMeans = ClassMeans.of(
                exact, size, labels, question.data.probe().classNames().size());
        double[] angles = EvaluationRanking.axisAngles(classMeans, exact, question.point, size);
        Neighbours neighbours = new Neighbours(unit, size, labels, question.distance);
        Neighbours.Query same = neighbours.of(question.point, Filter.SAME_CLASS);
        Neighbours.Query other = neighbours.of(question.point, Filter.OTHER_CLASS);
        return Optional.of(new PointReport(
                question,
                IntStream.range(0, angles.length)
                        .filter(classMeans::isDefined)
                        .mapToObj(label -> new ClassMeanAngle(label, angles[label]))
                        .sorted(Comparator.comparingDouble(ClassMeanAngle::degrees))
                        .toList(),
                Map.of(
                        NeighbourKind.NEAREST_SAME, neighbours.nearest(same, question.count),
                        NeighbourKind.NEAREST_OTHER, neighbours.nearest(other, question.count),
                        NeighbourKind.FARTHEST_SAME, neighbours.farthest(same, question.count),
                        NeighbourKind.FARTHEST_OTHER, neighbours.farthest(other, question.count)),
                Collapse.of(exact, size, labels, classMeans, question.point)));
    }

    List<Neighbour> neighbours(NeighbourKind kind) {
        return neighbours.get(kind);
    }
}
