package org.tripletlab.loss;

import org.tripletlab.batch.Triplets;

/**
 * {@code selectively-contrastive}: where the hardest negative is nearer than the hardest positive, repels the negative
 * only; otherwise a softmax over the two similarities (Xuan et al. 2020, "Hard negative examples are hard, but useful",
 * section 4).
 *
 * <p>With cosines s: {@code λ·s_an} if {@code s_an > s_ap}, else {@code −log( e^{s_ap/τ} / (e^{s_ap/τ} + e^{s_an/τ})
 * )}.
 *
 * <p>When to use it: to train on the hardest triplets from the start without a collapse; with many dimensions rather
 * than three, where classes merged in every measured run. On the sphere: λ too large tears classes apart, because hard
 * positives are no longer attracted; λ too small lets the hardest triplets still collapse the embedding.
 */
public final class SelectivelyContrastiveLoss implements EmbeddingLoss {
    private final double lambda;
    private final double temperature;
    private final Reduction reduction;

    /**
     * Creates the loss.
     *
     * @param lambda weight of a negative that is too near, at least 0
     * @param temperature τ, above 0
     * @param reduction reduction of the losses of the triplets to one number
     */
    public SelectivelyContrastiveLoss(double lambda, double temperature, Reduction reduction) {
        this.lambda = lambda;
        this.temperature = temperature;
        this.reduction = reduction;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.TRIPLETS;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        Triplets triplets = input.triplets();
        int size = input.embeddingSize();
        double[] unit = input.unit();
        double[] gradient = new double[unit.length];
        double sum = 0;
        int active = 0;
        for (int t = 0; t < triplets.count(); t++) {
            int a = triplets.anchors()[t] * size;
            int p = triplets.positives()[t] * size;
            int n = triplets.negatives()[t] * size;
            double toPositive = cosine(unit, size, a, p);
            double toNegative = cosine(unit, size, a, n);
            boolean pushOnly = toNegative > toPositive;
            double gap = (toNegative - toPositive) / temperature;
            double loss = loss(toPositive, toNegative);
            double slope = pushOnly ? 0 : Math.exp(gap) / (1 + Math.exp(gap)) / temperature;
            double push = pushOnly ? lambda : slope;
            sum += loss;
            active += loss > 0 ? 1 : 0;
            for (int k = 0; k < size; k++) {
                gradient[a + k] += push * unit[n + k] - slope * unit[p + k];
                gradient[n + k] += push * unit[a + k];
                gradient[p + k] -= slope * unit[a + k];
            }
        }
        double factor = reduction.factor(active, triplets.count());
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= factor;
        }
        return new LossValue(sum * factor, gradient, active, triplets.count());
    }

    @Override
    public double[] tupleLosses(LossInput input) {
        Triplets triplets = input.triplets();
        int size = input.embeddingSize();
        return TupleSample.losses(triplets.count(), t -> {
            int a = triplets.anchors()[t] * size;
            return loss(
                    cosine(input.unit(), size, a, triplets.positives()[t] * size),
                    cosine(input.unit(), size, a, triplets.negatives()[t] * size));
        });
    }

    private double loss(double toPositive, double toNegative) {
        return toNegative > toPositive
                ? lambda * toNegative
                : Math.log1p(Math.exp((toNegative - toPositive) / temperature));
    }

    private static double cosine(double[] unit, int size, int first, int second) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += unit[first + k] * unit[second + k];
        }
        return sum;
    }

    /** At one point a triplet costs ln 2, or λ where rounding makes the negative nearer: the smaller of the two. */
    @Override
    public double collapseFloor(int tupleCount) {
        double each = Math.min(Math.log(2), lambda);
        return reduction == Reduction.SUM ? tupleCount * each : each;
    }
}
