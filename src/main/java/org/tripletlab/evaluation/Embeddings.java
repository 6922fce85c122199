package org.tripletlab.evaluation;

import java.util.Arrays;

/**
 * Embeddings of some images. The arrays belong to the caller.
 *
 * @param embeddingSize D
 * @param unit N × D numbers, row-major, each row of length 1; all 0 where the network's output is 0, and not finite
 *     where the network has diverged
 * @param lengths of the N outputs before normalisation
 */
public record Embeddings(int embeddingSize, double[] unit, double[] lengths) {
    /** Returns the number of images, N. */
    public int count() {
        return lengths.length;
    }

    /** Returns the embedding of one image. */
    public double[] of(int image) {
        return Arrays.copyOfRange(unit, image * embeddingSize, (image + 1) * embeddingSize);
    }

    /** Returns all numbers as floats, in the form of {@link EmbeddingSnapshot}. */
    public float[] toFloats() {
        float[] floats = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            floats[i] = (float) unit[i];
        }
        return floats;
    }
}
