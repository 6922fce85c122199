package org.tripletlab.loss;

import java.util.Optional;
import org.tripletlab.math.ClassWedges;

/**
 * {@code normalized-softmax}, {@code sphereface}, {@code cosface}, {@code arcface} and {@code combined-margin}: a
 * softmax over the cosines between embeddings and class directions, made harder for the target class by up to three
 * margins.
 *
 * <p>The logit of the target class is {@code s·(cos(m₁θ + m₂) − m₃)}, of the others {@code s·cos θ} (Deng et al. 2019,
 * "ArcFace", equation 4; Wang et al. 2018, "CosFace", equation 4; Liu et al. 2017, "SphereFace", for m₁). Beyond the
 * angle at which {@code m₁θ + m₂} passes π the cosine would rise again; from there on it is {@code cos θ − m₂ sin m₂}
 * as usual for ArcFace, and for m₁ ≠ 1 {@code cos θ} shifted so that it continues without a jump.
 *
 * <p>When to use it: with many classes known in training, for embeddings that also separate unseen ones. On the sphere:
 * without a margin each class fills its sector up to the border; a margin leaves empty borders between the wedges; one
 * too large for the number of classes, or a scale too small, keeps the classes at their initial places and smears them.
 */
public final class AngularMarginLoss extends DirectionLoss {
    private final double m1;
    private final double m2;
    private final double m3;
    private final double scale;

    /**
     * Creates the loss.
     *
     * @param classCount C
     * @param embeddingSize D
     * @param m1 factor of the angle, above 0; 1 for none
     * @param m2 added to the angle, in radians, at least 0
     * @param m3 taken from the cosine
     * @param scale s, above 0
     */
    public AngularMarginLoss(int classCount, int embeddingSize, double m1, double m2, double m3, double scale) {
        super(classCount, embeddingSize);
        this.m1 = m1;
        this.m2 = m2;
        this.m3 = m3;
        this.scale = scale;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        int count = input.batchSize();
        double[] gradient = new double[input.unit().length];
        ClassDirections directions = new ClassDirections(input.weights(), embeddingSize);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int label = input.labels()[i];
            double[] logits = directions.cosines(input.unit(), i * embeddingSize);
            double cosine = logits[label];
            for (int c = 0; c < classCount; c++) {
                logits[c] *= scale;
            }
            logits[label] = scale * target(cosine);
            sum += CrossEntropy.evaluate(logits, label);
            for (int c = 0; c < classCount; c++) {
                logits[c] *= scale / count;
            }
            logits[label] *= slope(cosine);
            directions.backward(logits, input.unit(), gradient, i * embeddingSize);
        }
        double value = count == 0 ? 0 : sum / count;
        return LossValue.withWeights(value, gradient, directions.weightGradient(), value > 0 ? count : 0, count);
    }

    /**
     * {@code ln C} without a margin: at one point all classes are equally likely. With a margin there is no fixed
     * value.
     */
    @Override
    public double collapseFloor(int tupleCount) {
        return m1 == 1 && m2 == 0 && m3 == 0 ? Math.log(classCount) : Double.NaN;
    }

    @Override
    public Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        double[] unit = new ClassDirections(weights, embeddingSize).unit();
        return Optional.of(new ClassWedges(unit, halfAngleDegrees(unit)));
    }

    /**
     * Returns the largest angle to the own direction at which the target logit still exceeds that of the nearest
     * direction.
     */
    private double halfAngleDegrees(double[] unit) {
        double nearest = -1;
        for (int a = 0; a < classCount; a++) {
            for (int b = 0; b < a; b++) {
                double cosine = 0;
                for (int k = 0; k < embeddingSize; k++) {
                    cosine += unit[a * embeddingSize + k] * unit[b * embeddingSize + k];
                }
                nearest = Math.max(nearest, cosine);
            }
        }
        double between = Math.acos(Math.max(-1, Math.min(1, nearest)));
        double low = 0;
        double high = between;
        if (target(1) <= Math.cos(between)) {
            return 0;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean wins = target(Math.cos(middle)) > Math.cos(between - middle);
            low = wins ? middle : low;
            high = wins ? high : middle;
        }
        return Math.toDegrees(low);
    }

    private double target(double cosine) {
        if (m1 == 1 && m2 == 0) {
            return cosine - m3;
        }
        double angle = angle(cosine);
        double last = lastAngle();
        if (angle <= last) {
            return Math.cos(m1 * angle + m2) - m3;
        }
        return cosine - (m1 == 1 ? m2 * Math.sin(m2) : 1 + Math.cos(last)) - m3;
    }

    private double slope(double cosine) {
        if (m1 == 1 && m2 == 0) {
            return 1;
        }
        double angle = angle(cosine);
        if (angle > lastAngle()) {
            return 1;
        }
        // d cos(m₁θ + m₂) / d cos θ = m₁ sin(m₁θ + m₂) / sin θ: unbounded at θ = 0 if m₂ > 0, where the direction of
        // the gradient is undefined; clamped to the value at a thousandth of a degree.
        return m1 * Math.sin(m1 * angle + m2) / Math.max(Math.sin(angle), 1e-5);
    }

    private double lastAngle() {
        return (Math.PI - m2) / m1;
    }

    private static double angle(double cosine) {
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
