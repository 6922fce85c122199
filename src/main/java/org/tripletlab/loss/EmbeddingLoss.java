package org.tripletlab.loss;

import java.util.Optional;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.RandomStream;

/**
 * A loss on the embeddings of one batch.
 *
 * <p>A loss keeps nothing between two batches. What it trains itself (class weights) and what it remembers (class
 * centres) comes in with every batch and goes out again, so that whoever trains can keep it, restore it and draw it.
 */
public interface EmbeddingLoss {
    /** Returns what the loss compares. */
    TupleKind tuples();

    /**
     * Computes value and gradients for one batch. Embeddings that are NaN give a value that is NaN.
     *
     * @throws IllegalArgumentException if the sizes in the input do not agree
     */
    LossValue evaluate(LossInput input);

    /**
     * Returns the losses of single tuples, before they are reduced to one number: of all, or of 5,000 evenly spaced ones
     * where there are more. Empty for a loss that compares none.
     */
    default double[] tupleLosses(LossInput input) {
        return new double[0];
    }

    /**
     * Returns the smallest value this loss can take when all embeddings have run into one point: the reference line below
     * which a collapsed network cannot come. NaN if there is no such line.
     *
     * @param tupleCount how many tuples are compared; matters to a sum only
     */
    double collapseFloor(int tupleCount);

    /** Returns how many numbers the loss trains itself, beside the network. */
    default int weightCount() {
        return 0;
    }

    /** Draws those numbers. */
    default double[] initialWeights(RandomStream random) {
        return new double[0];
    }

    /** Returns what the loss remembers before the first batch. */
    default double[] initialMemory() {
        return new double[0];
    }

    /**
     * Returns the directions that the loss keeps for the classes, to be drawn; empty if it keeps none.
     *
     * @param weights {@link #weightCount()} numbers
     * @param memory what it remembers
     */
    default Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        return Optional.empty();
    }
}
