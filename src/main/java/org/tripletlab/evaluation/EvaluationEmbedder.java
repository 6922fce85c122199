package org.tripletlab.evaluation;

import org.tripletlab.data.Examples;
import org.tripletlab.dataset.InputScaling;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.NetworkShape;
import org.tripletlab.nn.Networks;

/**
 * Embedding of selected images with given weights, in separate buffers, so that it can run concurrently with training.
 *
 * <p>Used by one thread at a time.
 */
final class EvaluationEmbedder {
    private final EmbeddingNetwork network;
    private final InputScaling scaling;
    private final int chunk;
    private final float[] images;
    private final float[] rawChunk;

    /**
     * Allocates the buffers.
     *
     * @param shape the network
     * @param scaling input scaling of every pixel
     */
    EvaluationEmbedder(NetworkShape shape, InputScaling scaling) {
        this(shape, scaling, Networks.forwardChunk(shape));
    }

    /** Allocates buffers for {@code chunk} images at a time: for few images a full chunk would be wasteful. */
    EvaluationEmbedder(NetworkShape shape, InputScaling scaling, int chunk) {
        this.scaling = scaling;
        this.chunk = chunk;
        network = Networks.forwardOnly(shape, chunk);
        images = new float[chunk * shape.inputSize()];
        rawChunk = new float[chunk * shape.embeddingSize()];
    }

    /** Returns the embeddings of these images, row-major, with their lengths before normalisation. */
    UnitLength embed(float[] weights, Examples examples, int[] indices) {
        network.setWeights(weights);
        int embeddingSize = network.embeddingSize();
        double[] raw = new double[indices.length * embeddingSize];
        for (int start = 0; start < indices.length; start += chunk) {
            int count = Math.min(chunk, indices.length - start);
            for (int i = 0; i < count; i++) {
                examples.copyImage(indices[start + i], images, i * examples.imageSize());
            }
            scaling.apply(images, 0, count * examples.imageSize());
            network.forward(images, rawChunk);
            for (int i = 0; i < count * embeddingSize; i++) {
                raw[start * embeddingSize + i] = rawChunk[i];
            }
        }
        return UnitLength.of(raw, embeddingSize);
    }
}
