package org.tripletlab.nn;

/**
 * Maps a batch of images to embeddings before normalisation and carries gradients back to the weights.
 *
 * <p>A network has buffers for one batch size and is used by one thread at a time. Weights are one flat array that the
 * caller owns.
 */
public interface EmbeddingNetwork {
    /** Returns what the network looks like. */
    NetworkShape shape();

    /** Returns the number of images of a batch, B. */
    int batchSize();

    /** Returns D, the numbers of an embedding. */
    default int embeddingSize() {
        return shape().embeddingSize();
    }

    /** Returns the number of weights. */
    default int weightCount() {
        return shape().weightCount();
    }

    /**
     * Uses these weights from now on (they are copied).
     *
     * @param weights {@link #weightCount()} numbers, and more that are not looked at
     */
    void setWeights(float[] weights);

    /**
     * Computes raw embeddings.
     *
     * @param images B × inputSize numbers, row-major
     * @param raw receives B × D numbers, row-major
     */
    void forward(float[] images, float[] raw);

    /**
     * Computes the gradient over the weights for the batch of the last {@link #forward}.
     *
     * @param rawGradient B × D numbers: the gradient over the raw embeddings
     * @param weightGradient receives {@link #weightCount()} numbers; more are left as they are
     * @throws IllegalStateException if the network was made by {@link Networks#forwardOnly}
     */
    void backward(float[] rawGradient, float[] weightGradient);
}
