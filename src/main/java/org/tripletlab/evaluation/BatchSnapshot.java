package org.tripletlab.evaluation;

import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * The batch of one training step, seen before and after its update. The arrays belong to the snapshot: nobody writes to them.
 *
 * @param spec the experiment as it was in this step
 * @param step optimiser updates done, this step's among them
 * @param examples index of each of the B images in the training split
 * @param labels class of each image in the training data set, by which {@code classNames} are listed
 * @param embeddingSize D
 * @param before unit embeddings before the update, row-major (B × D)
 * @param after unit embeddings of the same images, augmented the same, with the weights after the update
 * @param triplets what was mined, rows in [0, B); empty for a loss that takes none
 * @param pairs what was mined, rows in [0, B); empty for a loss that takes none
 * @param activeCount tuples with a loss above 0; images for a loss that compares none
 */
public record BatchSnapshot(
        ExperimentSpec spec,
        int step,
        int[] examples,
        int[] labels,
        int embeddingSize,
        double[] before,
        double[] after,
        Triplets triplets,
        Pairs pairs,
        int activeCount) {
    /** Returns the number of images, B. */
    public int size() {
        return examples.length;
    }

    /** Tells whether the loss compares triplets, so that some may have been mined. */
    public boolean minesTriplets() {
        return spec.lossDescription().tuples() == TupleKind.TRIPLETS;
    }

    /** Tells whether distances are compared squared, in [0, 4], rather than plain, in [0, 2]. */
    public boolean comparesSquared() {
        return LossDistance.of(spec) == EmbeddingDistance.SQUARED;
    }

    /**
     * Returns how much farther than the positive a negative must be, in the distance of the loss: the width of the semi-hard
     * zone. NaN if neither loss nor miner compares triplets with a margin.
     */
    public double margin() {
        return minesTriplets() && spec.applies(Parameters.MARGIN) ? spec.get(Parameters.MARGIN) : Double.NaN;
    }
}
