package org.tripletlab.loss;

import java.util.Optional;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.RandomStream;

/**
 * A loss on the embeddings of one batch.
 *
 * <p>A loss has no state between two batches. Its trained weights (class weights) and its memory (class centres) are
 * passed in with every batch and returned, so that the training session can store, restore and draw them.
 */
public interface EmbeddingLoss {
    /** Returns the kind of tuples that the loss compares. */
    TupleKind tuples();

    /**
     * Computes value and gradients for one batch. Embeddings that are NaN give a value that is NaN.
     *
     * @throws IllegalArgumentException if the sizes in the input do not agree
     */
    LossValue evaluate(LossInput input);

    /**
     * Returns the losses of single tuples before the reduction: of all, or of 5,000 evenly spaced ones where there are
     * more. Empty for a loss without tuples.
     */
    default double[] tupleLosses(LossInput input) {
        return new double[0];
    }

    /**
     * Returns the smallest value of this loss for a collapsed embedding, where all embeddings are equal: a reference
     * line for diagnosing a collapse. NaN if there is no such value.
     *
     * @param tupleCount number of tuples compared; used for a sum only
     */
    double collapseFloor(int tupleCount);

    /** Returns the number of weights that the loss itself trains, beside the network. */
    default int weightCount() {
        return 0;
    }

    /** Draws initial values of those weights. */
    default double[] initialWeights(RandomStream random) {
        return new double[0];
    }

    /** Returns the memory of the loss before the first batch. */
    default double[] initialMemory() {
        return new double[0];
    }

    /**
     * Returns the class directions of the loss, for drawing; empty if it has none.
     *
     * @param weights {@link #weightCount()} numbers
     * @param memory memory of the loss
     */
    default Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        return Optional.empty();
    }
}
