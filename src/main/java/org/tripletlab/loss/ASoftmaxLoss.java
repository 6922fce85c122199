package org.tripletlab.loss;

import java.util.Optional;
import org.tripletlab.math.ClassWedges;

/**
 * {@code a-softmax}: a softmax over unit class directions whose target logit uses a multiple of the angle, {@code ‖f‖
 * ψ(θ)} with {@code ψ(θ) = (−1)^k cos(mθ) − 2k} for θ in [kπ/m, (k+1)π/m] (Liu et al. 2017, "SphereFace", equations 5
 * to 7), annealed: {@code ‖f‖ (λ cos θ + ψ(θ)) / (1 + λ)}, {@code λ = max(floor, 1000 / (1 + 0.12·step))}.
 *
 * <p>When to use it: to see the first angular margin; its successors train more easily. On the sphere: a floor too high
 * gives the sectors of a plain softmax; one too low, or no annealing, leaves the classes at their initial places,
 * because the target class can hardly be reached from there.
 */
public final class ASoftmaxLoss extends DirectionLoss {
    private final int multiple;
    private final double floor;

    /**
     * Creates the loss.
     *
     * @param classCount C
     * @param embeddingSize D
     * @param multiple m, at least 1
     * @param floor the smallest λ, at least 0
     */
    public ASoftmaxLoss(int classCount, int embeddingSize, int multiple, double floor) {
        super(classCount, embeddingSize);
        this.multiple = multiple;
        this.floor = floor;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        return evaluate(input, Math.max(floor, 1000 / (1 + 0.12 * input.step())));
    }

    LossValue evaluate(LossInput input, double lambda) {
        int count = input.batchSize();
        double[] gradient = new double[input.raw().length];
        double[] unitGradient = new double[input.raw().length];
        ClassDirections directions = new ClassDirections(input.weights(), embeddingSize);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int start = i * embeddingSize;
            int label = input.labels()[i];
            double length = 0;
            for (int k = 0; k < embeddingSize; k++) {
                length += input.raw()[start + k] * input.unit()[start + k];
            }
            double[] heights = directions.cosines(input.unit(), start);
            double cosine = heights[label];
            heights[label] = (lambda * cosine + psi(cosine)) / (1 + lambda);
            double[] logits = new double[classCount];
            for (int c = 0; c < classCount; c++) {
                logits[c] = length * heights[c];
            }
            sum += CrossEntropy.evaluate(logits, label);
            // A logit is length × height: one part of its derivative goes along f, the other through the angle.
            double along = 0;
            for (int c = 0; c < classCount; c++) {
                along += logits[c] / count * heights[c];
                logits[c] *= length / count;
            }
            logits[label] *= (lambda + psiSlope(cosine)) / (1 + lambda);
            directions.backward(logits, input.unit(), unitGradient, start);
            for (int k = 0; k < embeddingSize; k++) {
                gradient[start + k] += along * input.unit()[start + k];
            }
        }
        double value = count == 0 ? 0 : sum / count;
        return new LossValue(
                value,
                unitGradient,
                gradient,
                directions.weightGradient(),
                input.memory(),
                value > 0 ? count : 0,
                count);
    }

    /** Without a margin a collapse costs {@code ln C}; with a margin there is no fixed value. */
    @Override
    public double collapseFloor(int tupleCount) {
        return multiple == 1 ? Math.log(classCount) : Double.NaN;
    }

    @Override
    public Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        return Optional.of(new ClassWedges(new ClassDirections(weights, embeddingSize).unit(), Double.NaN));
    }

    private double psi(double cosine) {
        int k = section(cosine);
        return (k % 2 == 0 ? 1 : -1) * chebyshev(cosine) - 2 * k;
    }

    /** Derivative of ψ by cos θ: ±m sin(mθ) / sin θ, a polynomial in cos θ and so finite everywhere. */
    private double psiSlope(double cosine) {
        double before = 0;
        double now = 1;
        for (int n = 1; n < multiple; n++) {
            double next = 2 * cosine * now - before;
            before = now;
            now = next;
        }
        return (section(cosine) % 2 == 0 ? 1 : -1) * multiple * now;
    }

    private double chebyshev(double cosine) {
        double before = 1;
        double now = cosine;
        for (int n = 1; n < multiple; n++) {
            double next = 2 * cosine * now - before;
            before = now;
            now = next;
        }
        return now;
    }

    private int section(double cosine) {
        double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
        return Math.min(multiple - 1, (int) (multiple * angle / Math.PI));
    }
}
