package org.tripletlab.loss;

import org.tripletlab.batch.Pairs;

/**
 * {@code contrastive-linear}: the contrastive loss without squares, mean of the active positive terms plus mean of the
 * active negative terms: {@code d} for the same class, {@code max(0, margin − d)} for different ones (after Chopra,
 * Hadsell and LeCun 2005, "Learning a similarity metric discriminatively", in the form usual today).
 *
 * <p>When to use it: when the gradient of the squared form vanishes too early; here every pair has a gradient of the
 * same size, near or far. On the sphere: with a margin too small the clusters touch; with one too large all classes
 * push against each other. At distance 0 a pair has no direction, so it stays.
 */
public final class LinearContrastiveLoss implements EmbeddingLoss {
    private final double margin;

    /**
     * Creates the loss.
     *
     * @param margin smallest distance wanted between different classes, above 0
     */
    public LinearContrastiveLoss(double margin) {
        this.margin = margin;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.PAIRS;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        Pairs pairs = input.pairs();
        double[] distances = PairTerms.distances(input);
        double pull = 0;
        double push = 0;
        int pulled = 0;
        int pushed = 0;
        for (int i = 0; i < distances.length; i++) {
            if (pairs.same()[i]) {
                pull += distances[i];
                pulled += distances[i] > 0 ? 1 : 0;
            } else if (!(distances[i] >= margin)) {
                push += margin - distances[i];
                pushed++;
            }
        }
        double[] slopes = new double[distances.length];
        for (int i = 0; i < slopes.length; i++) {
            if (pairs.same()[i]) {
                slopes[i] = distances[i] > 0 ? 1.0 / pulled : 0;
            } else {
                slopes[i] = distances[i] < margin ? -1.0 / pushed : 0;
            }
        }
        double value = (pulled == 0 ? pull : pull / pulled) + (pushed == 0 ? 0 : push / pushed);
        return new LossValue(value, PairTerms.gradient(input, distances, slopes), pulled + pushed, pairs.count());
    }

    @Override
    public double[] tupleLosses(LossInput input) {
        Pairs pairs = input.pairs();
        return TupleSample.losses(pairs.count(), i -> {
            double distance = PairTerms.distance(input, i);
            return pairs.same()[i] ? distance : Math.max(0, margin - distance);
        });
    }

    /** At one point the positive terms are 0 and every negative pair costs the whole margin. */
    @Override
    public double collapseFloor(int tupleCount) {
        return margin;
    }
}
