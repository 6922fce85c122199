package org.tripletlab.session;

import org.tripletlab.data.Examples;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.Mlp;

/**
 * Embeds chosen images with given weights, on buffers of its own, so that it can work beside the training step.
 *
 * <p>Used by one thread at a time.
 */
final class ProbeEmbedder {
    // Large enough that the products run at full speed, small enough that the buffers stay in the cache.
    private static final int CHUNK = 1000;

    private final EmbeddingNetwork network;
    private final float[] images;
    private final float[] rawChunk;

    /**
     * Allocates the buffers.
     *
     * @param imageSize pixels of an image
     * @param embeddingSize D
     */
    ProbeEmbedder(int imageSize, int embeddingSize) {
        network = new Mlp(imageSize, embeddingSize, CHUNK);
        images = new float[CHUNK * imageSize];
        rawChunk = new float[CHUNK * embeddingSize];
    }

    /** Returns the unit embeddings of these images, row-major. */
    double[] embed(float[] weights, Examples examples, int[] indices) {
        network.setWeights(weights);
        int embeddingSize = network.embeddingSize();
        double[] raw = new double[indices.length * embeddingSize];
        for (int start = 0; start < indices.length; start += CHUNK) {
            int count = Math.min(CHUNK, indices.length - start);
            for (int i = 0; i < count; i++) {
                examples.copyImage(indices[start + i], images, i * examples.imageSize());
            }
            network.forward(images, rawChunk);
            for (int i = 0; i < count * embeddingSize; i++) {
                raw[start * embeddingSize + i] = rawChunk[i];
            }
        }
        return UnitLength.of(raw, embeddingSize).unit();
    }
}
