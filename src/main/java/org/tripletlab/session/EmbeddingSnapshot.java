package org.tripletlab.session;

/**
 * The embeddings of the probe set at one step. The array belongs to the snapshot: nobody writes to it.
 *
 * @param step optimiser updates done
 * @param embeddingSize D
 * @param unit unit embeddings, row-major (probe images × D), in the order of {@link ProbeSet}
 */
public record EmbeddingSnapshot(int step, int embeddingSize, float[] unit) {
    /** Returns the number of embeddings. */
    public int count() {
        return unit.length / embeddingSize;
    }
}
