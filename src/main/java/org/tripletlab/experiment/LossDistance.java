package org.tripletlab.experiment;

import org.tripletlab.loss.TripletDistance;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/** The one place that knows in which distance an experiment compares embeddings. */
public final class LossDistance {
    private LossDistance() {}

    /**
     * Returns the distance of the experiment's loss. Pair losses compare their margin with the plain distance; losses that
     * compare no distances but similarities or directions are spoken of in the plain distance, too.
     */
    public static EmbeddingDistance of(ExperimentSpec spec) {
        return spec.applies(Parameters.DISTANCE) && spec.loss().distance() == TripletDistance.SQUARED
                ? EmbeddingDistance.SQUARED
                : EmbeddingDistance.EUCLIDEAN;
    }
}
