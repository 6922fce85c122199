package org.tripletlab.mining;

/**
 * Input of a miner: classes of a batch and distances between its embeddings, not the embeddings themselves.
 *
 * @param classes which rows share a class
 * @param distances B × B distances in the distance that the loss uses (squared or plain), at {@code i·B + j}; held, not
 *     copied
 */
public record MiningBatch(BatchClasses classes, double[] distances) {
    /** Checks that the matrix fits the batch. */
    public MiningBatch {
        long needed = (long) classes.size() * classes.size();
        if (distances.length != needed) {
            throw new IllegalArgumentException("A batch of " + classes.size() + " embeddings has " + needed
                    + " distances, not " + distances.length + ".");
        }
    }

    /** Returns the distance between two rows. */
    public double distance(int row, int other) {
        return distances[row * classes.size() + other];
    }
}
