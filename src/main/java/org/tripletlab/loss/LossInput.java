package org.tripletlab.loss;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.Shapes;

/**
 * What a loss sees of one training step.
 *
 * @param unit B × embeddingSize embeddings of unit length, one after the other; held, not copied
 * @param embeddingSize numbers in one embedding, at least 1
 * @param triplets the mined triplets, rows in [0, B)
 */
public record LossInput(double[] unit, int embeddingSize, Triplets triplets) {
    /** Checks that the embeddings have the size that is said. */
    public LossInput {
        Shapes.rows(unit, embeddingSize);
    }

    /** Returns the number of embeddings, B. */
    public int batchSize() {
        return unit.length / embeddingSize;
    }
}
