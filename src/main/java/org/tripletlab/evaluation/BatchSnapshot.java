package org.tripletlab.evaluation;

import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * The batch of one training step, embedded before and after its update. The arrays belong to the snapshot and must not
 * be written.
 *
 * @param spec the experiment as of this step
 * @param step optimiser updates done, including this step
 * @param examples index of each of the B images in the training split
 * @param labels class of each image in the training data set, an index into {@code classNames}
 * @param embeddings unit embeddings of the images
 * @param mined tuples of the images
 */
public record BatchSnapshot(
        ExperimentSpec spec, int step, int[] examples, int[] labels, Embeddings embeddings, Mined mined) {
    /**
     * Unit embeddings of the images.
     *
     * @param size D
     * @param before unit embeddings before the update, row-major (B × D)
     * @param after unit embeddings of the same images, augmented the same, embedded with the weights after the update
     */
    public record Embeddings(int size, double[] before, double[] after) {}

    /**
     * Mined tuples of the images.
     *
     * @param triplets mined triplets, rows in [0, B); empty for a loss without triplets
     * @param pairs mined pairs, rows in [0, B); empty for a loss without pairs
     * @param activeCount tuples with a loss above 0; images for a loss without tuples
     */
    public record Mined(Triplets triplets, Pairs pairs, int activeCount) {}

    /** Returns the number of images, B. */
    public int size() {
        return examples.length;
    }

    /** Tells whether the loss compares triplets. */
    public boolean minesTriplets() {
        return spec.lossDescription().tuples() == TupleKind.TRIPLETS;
    }

    /** Tells whether the loss uses squared distances, in [0, 4], instead of Euclidean ones, in [0, 2]. */
    public boolean comparesSquared() {
        return LossDistance.of(spec) == EmbeddingDistance.SQUARED;
    }

    /**
     * Returns the margin in the distance of the loss, which is the width of the semi-hard zone. NaN if neither loss nor
     * miner uses triplets with a margin.
     */
    public double margin() {
        return minesTriplets() && spec.applies(Parameters.MARGIN) ? spec.get(Parameters.MARGIN) : Double.NaN;
    }
}
