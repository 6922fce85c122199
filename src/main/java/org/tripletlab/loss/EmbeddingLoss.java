package org.tripletlab.loss;

/** A loss on the embeddings of one batch. */
public interface EmbeddingLoss {
    /**
     * Computes value and gradient for one batch. Embeddings that are NaN give a value that is NaN.
     *
     * @throws IllegalArgumentException if the sizes in the input do not agree
     */
    LossValue evaluate(LossInput input);

    /**
     * Returns the value this loss takes when all embeddings have run into one point: the reference line below which a
     * collapsed network cannot come.
     *
     * @param tupleCount how many tuples are compared; matters to a sum only
     */
    double collapseFloor(int tupleCount);
}
