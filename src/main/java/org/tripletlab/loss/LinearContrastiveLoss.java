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
        double positiveSum = 0;
        double negativeSum = 0;
        int activePositives = 0;
        int activeNegatives = 0;
        for (int i = 0; i < distances.length; i++) {
            if (pairs.same()[i]) {
                positiveSum += distances[i];
                activePositives += distances[i] > 0 ? 1 : 0;
            } else if (!(distances[i] >= margin)) {
                negativeSum += margin - distances[i];
                activeNegatives++;
            }
        }
        double[] slopes = new double[distances.length];
        for (int i = 0; i < slopes.length; i++) {
            if (pairs.same()[i]) {
                slopes[i] = distances[i] > 0 ? 1.0 / activePositives : 0;
            } else {
                slopes[i] = distances[i] < margin ? -1.0 / activeNegatives : 0;
            }
        }
        double value = (activePositives == 0 ? positiveSum : positiveSum / activePositives)
                + (activeNegatives == 0 ? 0 : negativeSum / activeNegatives);
        return new LossValue(
                value, PairTerms.gradient(input, distances, slopes), activePositives + activeNegatives, pairs.count());
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
