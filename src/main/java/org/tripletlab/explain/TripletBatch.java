package org.tripletlab.explain;

import java.util.List;
import java.util.Optional;
import org.tripletlab.batch.Triplets;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.RankWindow;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.mining.BatchClasses;

/**
 * Embeddings for triplet selection: the batch of a training step before its update, or images selected by the user. The
 * arrays belong to the batch and must not be written.
 *
 * @param spec the experiment, which determines how triplets are compared
 * @param step optimiser updates done, which determines the miners' random draws
 * @param labels class of each of the B images
 * @param embeddingSize D
 * @param unit unit embeddings, row-major (B × D)
 * @param mined triplets mined by the run itself; empty if none were mined or kept
 */
public record TripletBatch(
        ExperimentSpec spec, int step, int[] labels, int embeddingSize, double[] unit, Optional<Triplets> mined) {
    /** An anchor with a positive and a negative, as rows of the batch. */
    public record Rows(int anchor, int positive, int negative) {}

    /** Returns the batch of a training step as passed to its miner. */
    public static TripletBatch of(BatchSnapshot batch) {
        return new TripletBatch(
                batch.spec(),
                batch.step() - 1,
                batch.labels(),
                batch.embeddings().size(),
                batch.embeddings().before(),
                batch.minesTriplets() ? Optional.of(batch.mined().triplets()) : Optional.empty());
    }

    /** Returns the number of images, B. */
    public int size() {
        return labels.length;
    }

    /** Tells whether the loss of the experiment compares triplets. */
    public boolean comparesTriplets() {
        return spec.lossDescription().tuples() == TupleKind.TRIPLETS;
    }

    /** Returns the id of the miner of the whole run; that of the curriculum if it has stages or a window of ranks. */
    public String miner() {
        List<String> miners = spec.miners();
        boolean one = miners.size() == 1 && RankWindow.parse(miners.get(0)).isEmpty();
        return one ? miners.get(0) : Parameters.CURRICULUM;
    }

    /** Tells whether distances are squared, in [0, 4], instead of Euclidean, in [0, 2]. */
    public boolean comparesSquared() {
        return LossDistance.of(spec) == EmbeddingDistance.SQUARED;
    }

    /** Returns the width of the semi-hard zone in the distance of the loss; NaN without a margin. */
    public double margin() {
        return comparesTriplets() && spec.applies(Parameters.MARGIN) ? spec.get(Parameters.MARGIN) : Double.NaN;
    }

    /** Tells whether every embedding is finite. */
    public boolean isFinite() {
        double sum = 0;
        for (double value : unit) {
            sum += value * 0;
        }
        return sum == 0;
    }

    /** Returns the B × B distances of the loss, at {@code i·B + j}; computed at each call. */
    public double[] distances() {
        double[] distances = new double[size() * size()];
        PairwiseDistances.squared(unit, embeddingSize, distances);
        if (!comparesSquared()) {
            PairwiseDistances.squareRoots(distances);
        }
        return distances;
    }

    /**
     * Returns the hardest triplet of the batch, mined or not: the one with the smallest {@code d_an − d_ap}, the first
     * of several. Empty if there is no triplet of finite distances.
     *
     * @param distances as returned by {@link #distances()}
     */
    public Optional<Rows> hardest(double[] distances) {
        BatchClasses classes = BatchClasses.of(labels);
        Rows hardest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int anchor = 0; anchor < size(); anchor++) {
            int positive = extreme(distances, anchor, classes.sameClass(anchor), -1);
            int negative = extreme(distances, anchor, classes.otherClasses(anchor), 1);
            if (positive >= 0 && negative >= 0) {
                double gap = distances[anchor * size() + negative] - distances[anchor * size() + positive];
                if (gap < least) {
                    least = gap;
                    hardest = new Rows(anchor, positive, negative);
                }
            }
        }
        return Optional.ofNullable(hardest);
    }

    /** Returns the nearest (sign 1) or farthest (sign −1) of some rows other than the anchor; −1 if there is none. */
    private int extreme(double[] distances, int anchor, int[] rows, int sign) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row : rows) {
            double distance = sign * distances[anchor * size() + row];
            if (row != anchor && distance < least) {
                least = distance;
                best = row;
            }
        }
        return best;
    }
}
