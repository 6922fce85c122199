package org.tripletlab.loss;

import java.util.Arrays;
import org.tripletlab.batch.Pairs;
import org.tripletlab.math.RandomStream;

/**
 * {@code siamese-head}: a small trained head that classifies pairs of embeddings as same or different: {@code p = σ(Σ
 * w_j |x_1j − x_2j| + b)}, binary cross-entropy (Koch, Zemel and Salakhutdinov 2015, "Siamese neural networks for
 * one-shot image recognition", section 3).
 *
 * <p>When to use it: for verification where the distance alone is not sufficient. On the sphere: the head weights
 * coordinates, not angles, so clusters align with the coordinate axes; large weights give confident answers while the
 * clusters are still wide. A class is compact only as far as the head requires it.
 */
public final class SiameseHeadLoss implements EmbeddingLoss {
    private final int embeddingSize;
    private final Reduction reduction;

    /**
     * Creates the loss.
     *
     * @param embeddingSize D: the head has D + 1 weights, w then b
     * @param reduction reduction of the losses of the pairs to one number
     */
    public SiameseHeadLoss(int embeddingSize, Reduction reduction) {
        this.embeddingSize = embeddingSize;
        this.reduction = reduction;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.PAIRS;
    }

    @Override
    public int weightCount() {
        return embeddingSize + 1;
    }

    /** Initial head: large distance means different; all weights are equal, so that no coordinate is preferred. */
    @Override
    public double[] initialWeights(RandomStream random) {
        double[] weights = new double[embeddingSize + 1];
        Arrays.fill(weights, 0, embeddingSize, -2);
        weights[embeddingSize] = 1;
        return weights;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        Pairs pairs = input.pairs();
        double[] unit = input.unit();
        double[] weights = input.weights();
        double[] gradient = new double[unit.length];
        double[] weightGradient = new double[weights.length];
        // The cross-entropy of a pair is above 0 unless it underflows, so every pair counts as active.
        double factor = reduction.factor(pairs.count(), pairs.count());
        double sum = 0;
        for (int i = 0; i < pairs.count(); i++) {
            int a = pairs.first()[i] * embeddingSize;
            int b = pairs.second()[i] * embeddingSize;
            double logit = weights[embeddingSize];
            for (int k = 0; k < embeddingSize; k++) {
                logit += weights[k] * Math.abs(unit[a + k] - unit[b + k]);
            }
            double violation = pairs.same()[i] ? -logit : logit;
            sum += Math.max(violation, 0) + Math.log1p(Math.exp(-Math.abs(violation)));
            double slope = factor * (pairs.same()[i] ? -1 : 1) / (1 + Math.exp(-violation));
            weightGradient[embeddingSize] += slope;
            for (int k = 0; k < embeddingSize; k++) {
                double difference = unit[a + k] - unit[b + k];
                weightGradient[k] += slope * Math.abs(difference);
                double partial = slope * weights[k] * Math.signum(difference);
                gradient[a + k] += partial;
                gradient[b + k] -= partial;
            }
        }
        return LossValue.withWeights(sum * factor, gradient, weightGradient, pairs.count(), pairs.count());
    }

    /** At one point the head sees no difference; its best output is 50 % for a balanced batch: ln 2 per pair. */
    @Override
    public double collapseFloor(int tupleCount) {
        return reduction == Reduction.SUM ? tupleCount * Math.log(2) : Math.log(2);
    }
}
