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
 * Where one probe image lies among the others at one step.
 *
 * @param question what was asked
 * @param axes the class axes, the nearest first
 * @param circles its neighbours, as many of each as were asked for or as there are
 * @param collapse what is left of a collapsed network; empty if it has not collapsed
 */
record PointReport(
        Question question, List<AxisAngle> axes, Map<Circle, List<Neighbour>> circles, Optional<Collapse> collapse) {
    /** Up to here two embeddings of single precision may be one. */
    private static final double ONE_POINT_DEGREES = 1e-4;

    /** Four circles of neighbours. */
    enum Circle {
        NEAREST_SAME,
        NEAREST_OTHER,
        FARTHEST_SAME,
        FARTHEST_OTHER
    }

    /**
     * What is asked.
     *
     * @param data the images
     * @param snapshot their embeddings
     * @param distance how distances are told
     * @param point the image, by its number in the probe set
     * @param count how many neighbours of each circle are wanted
     */
    record Question(TrainingData data, EmbeddingSnapshot snapshot, EmbeddingDistance distance, int point, int count) {
        /** Tells whether the same is asked of other embeddings. */
        boolean differsInEmbeddingsOnly(Question other) {
            return new Question(data, other.snapshot, distance, point, count).equals(other);
        }
    }

    /**
     * One class axis.
     *
     * @param label its class
     * @param degrees the angle of the image to it
     */
    record AxisAngle(int label, double degrees) {}

    /**
     * A collapsed network: how much the order of its distances still tells.
     *
     * @param farthestDegrees the angle to the image that is farthest away
     * @param accuracy share of all images whose nearest axis is their own, in [0, 1]
     */
    record Collapse(double farthestDegrees, double accuracy) {
        /** Tells whether all images are where this one is, as far as single precision can tell. */
        boolean isOnePoint() {
            return farthestDegrees < ONE_POINT_DEGREES;
        }

        /** Tells whether the order of the distances has survived the shrinking. */
        boolean isOrdered() {
            return !isOnePoint() && accuracy >= 0.5;
        }

        private static Optional<Collapse> of(double[] unit, int size, int[] labels, ClassMeans axes, int point) {
            if (!(MeanResultant.length(unit, size) >= DiagnosisThresholds.COLLAPSED_RESULTANT)) {
                return Optional.empty();
            }
            double farthest = 0;
            int right = 0;
            for (int i = 0; i < labels.length; i++) {
                farthest = Math.max(farthest, SphereAngle.degrees(unit, i * size, unit, point * size, size));
                right += axes.nearest(unit, i) == labels[i] ? 1 : 0;
            }
            return Optional.of(new Collapse(farthest, (double) right / labels.length));
        }
    }

    /** Finds the answer; empty if the embeddings are not finite, because the network has diverged. */
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
        ClassMeans axes = ClassMeans.of(
                exact, size, labels, question.data.probe().classNames().size());
        double[] angles = EvaluationRanking.axisAngles(axes, exact, question.point, size);
        Neighbours neighbours = new Neighbours(unit, size, labels, question.distance);
        Neighbours.Query same = neighbours.of(question.point, Filter.SAME_CLASS);
        Neighbours.Query other = neighbours.of(question.point, Filter.OTHER_CLASS);
        return Optional.of(new PointReport(
                question,
                IntStream.range(0, angles.length)
                        .filter(axes::isDefined)
                        .mapToObj(label -> new AxisAngle(label, angles[label]))
                        .sorted(Comparator.comparingDouble(AxisAngle::degrees))
                        .toList(),
                Map.of(
                        Circle.NEAREST_SAME, neighbours.nearest(same, question.count),
                        Circle.NEAREST_OTHER, neighbours.nearest(other, question.count),
                        Circle.FARTHEST_SAME, neighbours.farthest(same, question.count),
                        Circle.FARTHEST_OTHER, neighbours.farthest(other, question.count)),
                Collapse.of(exact, size, labels, axes, question.point)));
    }

    List<Neighbour> neighbours(Circle circle) {
        return circles.get(circle);
    }
}
