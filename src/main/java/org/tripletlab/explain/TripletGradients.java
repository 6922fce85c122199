package org.tripletlab.explain;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.loss.EmbeddingLoss;
import org.tripletlab.loss.LossInput;
import org.tripletlab.math.UnitLength;

/**
 * Descent directions of a triplet loss: the negative gradient of the experiment's loss with respect to the embeddings,
 * tangent to the sphere. It is the direction in which a gradient step would move each embedding independently; a
 * network moves them together.
 */
public final class TripletGradients {
    private static final int AT_ONCE = 4096;

    private TripletGradients() {}

    /**
     * Returns the descent direction of every embedding of a batch.
     *
     * @param triplets rows of the batch; reduced to one loss with the experiment's reduction
     * @return B × D tangent vectors {@code −(g − (g·x) x)}; 0 without an active triplet and for an embedding of length
     *     0
     * @throws IllegalArgumentException if the loss compares no triplets
     */
    public static double[] of(TripletBatch batch, Triplets triplets) {
        double[] gradient = loss(batch)
                .evaluate(new LossInput(batch.unit(), batch.embeddingSize(), triplets))
                .unitGradient();
        double[] descent = UnitLength.of(batch.unit(), batch.embeddingSize()).backward(gradient);
        for (int i = 0; i < descent.length; i++) {
            descent[i] = 0 - descent[i];
        }
        return descent;
    }

    /**
     * Returns the loss of each single triplet.
     *
     * @throws IllegalArgumentException if the loss compares no triplets
     */
    public static double[] losses(TripletBatch batch, Triplets triplets) {
        EmbeddingLoss loss = loss(batch);
        double[] losses = new double[triplets.count()];
        // A loss returns single tuple losses for at most a few thousand tuples.
        for (int from = 0; from < losses.length; from += AT_ONCE) {
            int to = Math.min(losses.length, from + AT_ONCE);
            Triplets some = new Triplets(
                    Arrays.copyOfRange(triplets.anchors(), from, to),
                    Arrays.copyOfRange(triplets.positives(), from, to),
                    Arrays.copyOfRange(triplets.negatives(), from, to));
            double[] part = loss.tupleLosses(new LossInput(batch.unit(), batch.embeddingSize(), some));
            System.arraycopy(part, 0, losses, from, part.length);
        }
        return losses;
    }

    private static EmbeddingLoss loss(TripletBatch batch) {
        if (!batch.comparesTriplets()) {
            throw new IllegalArgumentException("The loss \"" + batch.spec().get(Parameters.LOSS_TYPE)
                    + "\" compares no triplets, so there are no gradients of triplets.");
        }
        // No triplet loss uses the number of classes.
        return batch.spec().loss().create(2, batch.embeddingSize());
    }
}
