package org.tripletlab.nn;

/**
 * A network that maps a batch of images to embeddings before normalisation, with its backward pass.
 *
 * <p>A network has buffers for one batch size and is used by one thread at a time. Weights are one flat array that the
 * caller owns.
 */
public interface EmbeddingNetwork {
    /** Returns the architecture and input size of the network. */
    NetworkShape shape();

    /** Returns the number of images of a batch, B. */
    int batchSize();

    /** Returns the embedding size D. */
    default int embeddingSize() {
        return shape().embeddingSize();
    }

    /** Returns the number of weights. */
    default int weightCount() {
        return shape().weightCount();
    }

    /**
     * Sets the weights (they are copied).
     *
     * @param weights {@link #weightCount()} numbers; further ones are ignored
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
     * Computes the gradient with respect to the weights for the batch of the last {@link #forward}.
     *
     * @param rawGradient B × D numbers: the gradient with respect to the raw embeddings
     * @param weightGradient receives {@link #weightCount()} numbers; further ones are left unchanged
     * @throws IllegalStateException if the network was made by {@link Networks#forwardOnly}
     */
    void backward(float[] rawGradient, float[] weightGradient);
}
