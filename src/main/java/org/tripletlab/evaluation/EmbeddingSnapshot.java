package org.tripletlab.evaluation;

import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.math.ClassWedges;

/**
 * Embeddings of the evaluation set at one step. The array belongs to the snapshot and must not be written.
 *
 * @param step optimiser updates done
 * @param embeddingSize D
 * @param wedges class directions of the loss, one row per evaluation class; empty for a loss without class weights
 * @param unit unit embeddings, row-major (evaluation images × D), in the order of {@link EvaluationSet}
 */
public record EmbeddingSnapshot(int step, int embeddingSize, Optional<ClassWedges> wedges, float[] unit) {
    /** Returns the number of embeddings. */
    public int count() {
        return unit.length / embeddingSize;
    }
}
