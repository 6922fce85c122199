package org.tripletlab.loss;

import org.tripletlab.batch.Pairs;

/**
 * {@code contrastive}: pairs of one class attract each other, pairs of different classes repel each other up to a
 * margin.
 *
 * <p>{@code ½ d²} for the same class, {@code ½ max(0, margin − d)²} for different ones, d the plain distance (Hadsell,
 * Chopra and LeCun 2006, "Dimensionality reduction by learning an invariant mapping", equation 4).
 *
 * <p>When to use it: for verification, where one distance threshold must hold everywhere. On the sphere: with a margin
 * too small the clusters touch; above √2 not all classes can keep it, and they smear. It contracts a class to one point
 * even where that is of no use. A collapse is not a minimum: at distance 0 different classes cost the whole margin.
 */
public final class ContrastiveLoss implements EmbeddingLoss {
    private final double margin;
    private final Reduction reduction;

    /**
     * Creates the loss.
     *
     * @param margin smallest distance wanted between different classes, above 0
     * @param reduction reduction of the losses of the pairs to one number
     */
    public ContrastiveLoss(double margin, Reduction reduction) {
        this.margin = margin;
        this.reduction = reduction;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.PAIRS;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        Pairs pairs = input.pairs();
        double[] distances = PairTerms.distances(input);
        double[] slopes = new double[distances.length];
        double sum = 0;
        int active = 0;
        for (int i = 0; i < distances.length; i++) {
            double gap = gap(pairs.same()[i], distances[i]);
            sum += gap * gap / 2;
            active += gap > 0 ? 1 : 0;
            slopes[i] = pairs.same()[i] ? gap : -gap;
        }
        double factor = reduction.factor(active, pairs.count());
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= factor;
        }
        return new LossValue(sum * factor, PairTerms.gradient(input, distances, slopes), active, pairs.count());
    }

    @Override
    public double[] tupleLosses(LossInput input) {
        Pairs pairs = input.pairs();
        return TupleSample.losses(pairs.count(), i -> {
            double gap = gap(pairs.same()[i], PairTerms.distance(input, i));
            return gap * gap / 2;
        });
    }

    private double gap(boolean same, double distance) {
        return same ? distance : Math.max(0, margin - distance);
    }

    /** At one point only pairs of different classes have a loss, margin²/2 each: half of a balanced batch's pairs. */
    @Override
    public double collapseFloor(int tupleCount) {
        double each = margin * margin / 2;
        return switch (reduction) {
            case MEAN -> each / 2;
            case MEAN_OF_ACTIVE -> each;
            case SUM -> each * tupleCount / 2;
        };
    }
}
