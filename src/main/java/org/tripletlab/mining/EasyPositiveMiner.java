package org.tripletlab.mining;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * For every anchor its nearest positive and one negative (Xuan, Stylianou and Pless 2020, "Improved Embeddings with
 * Easy Positive Triplet Mining", section 3).
 *
 * <p>When to use it: where a class has several modes, since an image needs to be near only one other image of its
 * class. On the sphere: classes become wide or multi-part clusters that hardly overlap; they are less compact, and
 * recognition by the nearest class mean is worse.
 *
 * <p>{@code easy-positive-semi-hard}: the nearest negative that is farther than the positive, however far: unlike the
 * zone of that name it has no upper limit, so there is no margin to set too small or too large. The easiest of the
 * three that still has a gradient. {@code easy-positive-hard}: the nearest negative, independent of the positive; from
 * fresh weights it leaves several classes on top of each other, though spread wider than with far positives. {@code
 * easy-positive-easy}: the nearest negative of the easy zone, farther than the positive by more than the margin; with
 * the hinge loss it has no gradient and is there for comparison. The larger the margin, the fewer anchors have such a
 * negative.
 *
 * <p>Anchors without such a negative are dropped. A positive or negative whose distance is NaN is passed over.
 */
final class EasyPositiveMiner implements TripletMiner {
    private final double leastGap;

    private EasyPositiveMiner(double leastGap) {
        this.leastGap = leastGap;
    }

    static EasyPositiveMiner semiHardNegative() {
        return new EasyPositiveMiner(0);
    }

    static EasyPositiveMiner hardNegative() {
        return new EasyPositiveMiner(Double.NEGATIVE_INFINITY);
    }

    static EasyPositiveMiner easyNegative(double margin) {
        return new EasyPositiveMiner(Zone.checkedMargin(margin));
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        TripletCollector collector = new TripletCollector(capacity(classes));
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            int positive = nearestPositive(batch, anchor);
            int negative = positive < 0 ? -1 : nearestNegative(batch, anchor, batch.distance(anchor, positive));
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

    private static int nearestPositive(MiningBatch batch, int anchor) {
        double nearest = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int row : batch.classes().sameClass(anchor)) {
            double distance = batch.distance(anchor, row);
            if (row != anchor && distance < nearest) {
                nearest = distance;
                found = row;
            }
        }
        return found;
    }

    /** Returns the nearest negative that is farther than the positive by more than the least gap, or −1. */
    private int nearestNegative(MiningBatch batch, int anchor, double positiveDistance) {
        double nearest = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int row : batch.classes().otherClasses(anchor)) {
            double distance = batch.distance(anchor, row);
            if (distance - positiveDistance > leastGap && distance < nearest) {
                nearest = distance;
                found = row;
            }
        }
        return found;
    }
}
