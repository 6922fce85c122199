package org.tripletlab.loss;

import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.Shapes;

/**
 * Input of a loss for one training step. All arrays are held, not copied; those that the loss does not use may be
 * empty.
 *
 * @param raw B × embeddingSize network outputs before normalisation, one after the other
 * @param unit the same, normalised to unit length
 * @param embeddingSize numbers in one embedding, at least 1
 * @param labels class of each of the B embeddings, from 0
 * @param triplets the mined triplets, rows in [0, B)
 * @param pairs the mined pairs, rows in [0, B)
 * @param step optimiser updates done before this one
 * @param weights the loss's own weights
 * @param memory memory of the loss after the previous step
 */
public record LossInput(
        double[] raw,
        double[] unit,
        int embeddingSize,
        int[] labels,
        Triplets triplets,
        Pairs pairs,
        int step,
        double[] weights,
        double[] memory) {
    /** Checks that the embeddings have the stated size. */
    public LossInput {
        Shapes.rows(unit, embeddingSize);
    }

    /** Creates the input of a loss that uses only triplets of unit embeddings. */
    public LossInput(double[] unit, int embeddingSize, Triplets triplets) {
        this(new double[0], unit, embeddingSize, new int[0], triplets, Pairs.NONE, 0, new double[0], new double[0]);
    }

    /** Returns the number of embeddings, B. */
    public int batchSize() {
        return unit.length / embeddingSize;
    }
}
