package org.tripletlab.math;

/** Checks of array sizes, with messages that state the expected size. */
public final class Shapes {
    private Shapes() {}

    /**
     * Returns how many embeddings an array of {@code rows × embeddingSize} numbers holds.
     *
     * @throws IllegalArgumentException if {@code embeddingSize} is below 1 or does not divide the length
     */
    public static int rows(double[] embeddings, int embeddingSize) {
        if (embeddingSize < 1) {
            throw new IllegalArgumentException("The embedding size must be at least 1, not " + embeddingSize + ".");
        }
        if (embeddings.length % embeddingSize != 0) {
            throw new IllegalArgumentException("Embeddings of size " + embeddingSize + " need a multiple of "
                    + embeddingSize + " numbers, not " + embeddings.length + ".");
        }
        return embeddings.length / embeddingSize;
    }
}
