package org.tripletlab.experiment;

import org.tripletlab.loss.TripletDistance;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/** Mapping from an experiment to the distance in which it compares embeddings; the only place of this rule. */
public final class LossDistance {
    private LossDistance() {}

    /**
     * Returns the distance of the experiment's loss. Pair losses compare their margin with the Euclidean distance; for
     * losses on similarities or directions it is the Euclidean distance as well.
     */
    public static EmbeddingDistance of(ExperimentSpec spec) {
        return spec.applies(Parameters.DISTANCE) && spec.loss().distance() == TripletDistance.SQUARED
                ? EmbeddingDistance.SQUARED
                : EmbeddingDistance.EUCLIDEAN;
    }
}
