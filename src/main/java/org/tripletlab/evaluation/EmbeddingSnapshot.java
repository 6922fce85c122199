package org.tripletlab.evaluation;

import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.math.ClassWedges;

/**
 * The embeddings of the probe set at one step. The array belongs to the snapshot: nobody writes to it.
 *
 * @param step optimiser updates done
 * @param embeddingSize D
 * @param wedges the class axes that the loss itself holds, one row a probe class; empty for a loss without class weights
 * @param unit unit embeddings, row-major (probe images × D), in the order of {@link EvaluationSet}
 */
public record EmbeddingSnapshot(int step, int embeddingSize, Optional<ClassWedges> wedges, float[] unit) {
    /** Returns the number of embeddings. */
    public int count() {
        return unit.length / embeddingSize;
    }
}
