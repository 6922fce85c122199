package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code batch-hard}: for every anchor its farthest positive and its nearest negative (Hermans et al. 2017, "In Defense
 * of the Triplet Loss", equation 5).
 *
 * <p>When to use it: on embeddings that are spread already, with small steps; it returns the fewest triplets. On the
 * sphere: from fresh weights the embedding collapses to one point, and even after easier negatives it can pull the
 * classes together again; a few mislabelled or unusual images dominate each step.
 */
final class BatchHardMiner implements TripletMiner {
    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int positive = farthestPositive(batch, anchor);
            int negative = positive < 0 ? -1 : NearestNegative.of(batch, anchor);
            if (negative >= 0) {
                collector.add(anchor, positive, negative);
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.anchorCount();
    }

    private static int farthestPositive(MiningBatch batch, int anchor) {
        double farthest = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int row : batch.classes().sameClass(anchor)) {
            double distance = batch.distance(anchor, row);
            if (row != anchor && distance > farthest) {
                farthest = distance;
                found = row;
            }
        }
        return found;
    }
}
