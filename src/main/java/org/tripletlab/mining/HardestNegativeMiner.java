package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * {@code hardest-negative}: for every (anchor, positive) pair the negative with the largest loss, which is the one
 * nearest to the anchor.
 *
 * <p>When to use it: to see the collapse described by Schroff et al. 2015 ("FaceNet", section 3.2), or after semi-hard
 * mining has separated the classes. On the sphere: from fresh weights the embedding collapses to one point, where every
 * loss equals the margin; after semi-hard mining it sharpens the borders between the clusters instead.
 *
 * <p>Pairs with a distance that is NaN are dropped.
 */
final class HardestNegativeMiner implements TripletMiner {
    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int[] members = classes.sameClass(anchor);
            int negative = members.length > 1 ? NearestNegative.of(batch, anchor) : -1;
            if (negative < 0) {
                continue;
            }
            for (int positive : members) {
                if (positive != anchor && !Double.isNaN(batch.distance(anchor, positive))) {
                    collector.add(anchor, positive, negative);
                }
            }
        }
        return collector.triplets();
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.pairCount();
    }
}
