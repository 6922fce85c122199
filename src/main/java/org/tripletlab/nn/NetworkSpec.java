package org.tripletlab.nn;

import java.util.List;

/**
 * Network part of an experiment, independent of the image size.
 *
 * @param kind MLP or CNN
 * @param filters filters of the two convolutions; not used by an MLP
 * @param hidden widths of the fully connected layers before the embedding
 * @param activation activation of every layer but the last
 * @param embeddingSize D
 */
public record NetworkSpec(
        NetworkKind kind, List<Integer> filters, List<Integer> hidden, Activation activation, int embeddingSize) {
    /** Copies the sizes. */
    public NetworkSpec {
        filters = List.copyOf(filters);
        hidden = List.copyOf(hidden);
    }

    /**
     * Returns this network for images of one size.
     *
     * @throws IllegalArgumentException if they are too small for convolutions
     */
    public NetworkShape of(int imageHeight, int imageWidth) {
        return new NetworkShape(this, imageHeight, imageWidth);
    }
}
