package org.tripletlab.loss;

import java.util.Optional;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.RandomStream;

/**
 * {@code center}: softmax, and each output is also attracted to the centre of its class: {@code softmax + (λ/2) · mean
 * ‖f − c_y‖²} (Wen et al. 2016, "A discriminative feature learning approach for deep face recognition", equations 5 and
 * 6; both parts as means over the batch here, so that λ does not depend on its size).
 *
 * <p>The centres are not trained by gradients: after each step the centre of a class moves towards the class's outputs,
 * {@code c ← c − rate · Σ (c − f) / (1 + n)}.
 *
 * <p>When to use it: to make a classifier's sectors compact. On the sphere: with λ too small it is a plain softmax;
 * with λ too large all outputs shrink towards 0, where the direction of a point is noise.
 */
public final class CenterLoss implements EmbeddingLoss {
    private final SoftmaxLoss softmax;
    private final int classCount;
    private final int embeddingSize;
    private final double lambda;
    private final double rate;

    /**
     * Creates the loss.
     *
     * @param classCount C
     * @param embeddingSize D
     * @param lambda weight of the distances to the centres, at least 0
     * @param rate how far centres move, in (0, 1]
     */
    public CenterLoss(int classCount, int embeddingSize, double lambda, double rate) {
        this.softmax = new SoftmaxLoss(classCount, embeddingSize);
        this.classCount = classCount;
        this.embeddingSize = embeddingSize;
        this.lambda = lambda;
        this.rate = rate;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.NONE;
    }

    @Override
    public int weightCount() {
        return softmax.weightCount();
    }

    @Override
    public double[] initialWeights(RandomStream random) {
        return softmax.initialWeights(random);
    }

    /** The centres, C × D, begin at 0. */
    @Override
    public double[] initialMemory() {
        return new double[classCount * embeddingSize];
    }

    @Override
    public LossValue evaluate(LossInput input) {
        LossValue classified = softmax.evaluate(input);
        int count = input.batchSize();
        double[] centres = input.memory();
        double[] gradient = classified.rawGradient();
        double[] moves = new double[centres.length];
        int[] members = new int[classCount];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int label = input.labels()[i];
            members[label]++;
            for (int k = 0; k < embeddingSize; k++) {
                double away = input.raw()[i * embeddingSize + k] - centres[label * embeddingSize + k];
                sum += away * away;
                gradient[i * embeddingSize + k] += lambda * away / count;
                moves[label * embeddingSize + k] += away;
            }
        }
        double[] moved = centres.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += rate * moves[i] / (1 + members[i / embeddingSize]);
        }
        double value = count == 0 ? 0 : classified.value() + lambda / 2 * sum / count;
        return LossValue.ofRaw(value, gradient, classified.weightGradient(), moved, count);
    }

    /** At one point, with the centres there too, only {@code ln C} of the softmax remains. */
    @Override
    public double collapseFloor(int tupleCount) {
        return softmax.collapseFloor(tupleCount);
    }

    @Override
    public Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        return softmax.classWedges(weights, memory);
    }
}
