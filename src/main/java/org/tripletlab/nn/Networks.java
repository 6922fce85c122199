package org.tripletlab.nn;

/** Factory of networks and their initial weights. */
public final class Networks {
    // Large enough that the products run at full speed, small enough that the buffers stay in the cache.
    private static final int MLP_CHUNK = 1000;
    private static final int CNN_CHUNK = 100;

    static final String ONLY_FORWARD =
            "This network was made to embed only and has no gradients. Make it with Networks.create to train it.";

    private Networks() {}

    /**
     * Prepares a network for batches of one size; its weights are zero until {@link EmbeddingNetwork#setWeights}.
     *
     * @param shape the network
     * @param batchSize images of a batch
     */
    public static EmbeddingNetwork create(NetworkShape shape, int batchSize) {
        return prepare(shape, batchSize, true);
    }

    /**
     * Prepares a network for the forward pass only: the same results as from {@link #create}, without the buffers of
     * the backward pass.
     *
     * @param shape the network
     * @param batchSize images of a batch, best {@link #forwardChunk}
     */
    public static EmbeddingNetwork forwardOnly(NetworkShape shape, int batchSize) {
        return prepare(shape, batchSize, false);
    }

    private static EmbeddingNetwork prepare(NetworkShape shape, int batchSize, boolean learns) {
        return switch (shape.network().kind()) {
            case MLP -> new Mlp(shape, batchSize, learns);
            case CNN -> new Cnn(shape, batchSize, learns);
        };
    }

    /**
     * Draws initial weights (He et al., "Delving deep into rectifiers", 2015, eq. 10): normal with variance 2 / inputs,
     * biases 0. Every layer has its own stream, so networks agree in all layers of the same place and shape.
     *
     * @param shape the network
     * @param seed the experiment's seed
     */
    public static float[] initialWeights(NetworkShape shape, long seed) {
        return HeInitialisation.draw(shape.layers(), seed);
    }

    /** Returns the best batch size for embedding without gradients. */
    public static int forwardChunk(NetworkShape shape) {
        return switch (shape.network().kind()) {
            case MLP -> MLP_CHUNK;
            case CNN -> CNN_CHUNK;
        };
    }
}
