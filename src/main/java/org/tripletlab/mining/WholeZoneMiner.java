package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/**
 * Every triplet whose negative lies in one zone (Schroff et al. 2015, "FaceNet", section 3.2, for the zones).
 *
 * <p>{@code semi-hard-all}: when to use it: as {@code semi-hard-random} without its randomness; every negative of the
 * zone contributes at once. On the sphere: the classes separate smoothly. With the margin too small the zone runs empty
 * early; too large, and many distant negatives outweigh the near ones.
 *
 * <p>{@code hard-all}: when to use it: to see the effect of the hard negatives alone, or to sharpen borders after
 * semi-hard mining. On the sphere: from fresh weights there are many triplets and they pull everything together; late
 * in training there are few, so that a few unusual images dominate each step. The selection does not depend on the
 * margin.
 *
 * <p>{@code easy-all}: when to use it: to show that easy triplets are uninformative; with the hinge loss every term and
 * its gradient are 0. With the soft margin, which has no kink, they keep a small gradient. On the sphere: almost no
 * change.
 *
 * <p>Triplets with a distance that is NaN lie in no zone.
 */
final class WholeZoneMiner implements TripletMiner {
    static final String HARD_ALL = "hard-all";
    static final String EASY_ALL = "easy-all";

    private static final long INFINITE = DistanceRanks.key(Double.POSITIVE_INFINITY);

    private final String id;
    private final Zone zone;
    private final double margin;

    private int[] negatives = new int[0];

    private WholeZoneMiner(String id, Zone zone, double margin) {
        this.id = id;
        this.zone = zone;
        this.margin = Zone.checkedMargin(margin);
    }

    static WholeZoneMiner semiHard(double margin) {
        return new WholeZoneMiner(Miners.SEMI_HARD_ALL, Zone.SEMI_HARD, margin);
    }

    static WholeZoneMiner hard() {
        return new WholeZoneMiner(HARD_ALL, Zone.HARD, 0);
    }

    static WholeZoneMiner easy(double margin) {
        return new WholeZoneMiner(EASY_ALL, Zone.EASY, margin);
    }

    @Override
    public Triplets mine(MiningBatch batch, RandomStream random) {
        BatchClasses classes = batch.classes();
        AllTripletsMiner.requireRoom(id, classes);
        int size = classes.size();
        int most = (int) classes.tripletCount();
        long[] keys = new long[size];
        int[] ends = new int[Math.toIntExact(classes.pairCount())];
        int count = 0;
        int pair = 0;
        for (int anchor = 0; anchor < size; anchor++) {
            int[] others = classes.otherClasses(anchor);
            int[] members = classes.sameClass(anchor);
            if (others.length == 0 || members.length == 1) {
                continue;
            }
            for (int i = 0; i < others.length; i++) {
                keys[i] = DistanceRanks.key(batch.distance(anchor, others[i]));
            }
            for (int positive : members) {
                if (positive != anchor) {
                    count = addZone(batch.distance(anchor, positive), keys, others, count, most);
                    ends[pair++] = count;
                }
            }
        }
        return triplets(classes, ends);
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.tripletCount();
    }

    /**
     * Appends one pair's negatives and returns the new number of triplets.
     *
     * <p>The zone is the stretch of distances beyond {@code low} up to {@code high}. No branch depends on a distance:
     * all negatives are written, and the write index advances only for those in the zone.
     */
    private int addZone(double positiveDistance, long[] keys, int[] others, int count, int most) {
        if (Double.isNaN(positiveDistance)) {
            return count;
        }
        long near = DistanceRanks.key(positiveDistance);
        long limit = DistanceRanks.key(Zone.semiHardLimit(positiveDistance, margin));
        long low = zone == Zone.HARD ? -1 : zone == Zone.SEMI_HARD ? near : limit;
        long high = zone == Zone.HARD ? near : zone == Zone.SEMI_HARD ? limit : INFINITE;
        if (negatives.length < count + others.length) {
            negatives = Arrays.copyOf(negatives, Math.min(2 * (count + others.length), most));
        }
        return append(low, high, keys, others, negatives, count);
    }

    private static int append(long low, long high, long[] keys, int[] others, int[] into, int start) {
        int end = start;
        for (int i = 0; i < others.length; i++) {
            into[end] = others[i];
            end += (int) (((low - keys[i]) >>> 63) - ((high - keys[i]) >>> 63));
        }
        return end;
    }

    private Triplets triplets(BatchClasses classes, int[] ends) {
        int count = ends.length == 0 ? 0 : ends[ends.length - 1];
        int[] anchors = new int[count];
        int[] positives = new int[count];
        int start = 0;
        int pair = 0;
        for (int anchor = 0; anchor < classes.size(); anchor++) {
            if (classes.otherClasses(anchor).length == 0) {
                continue;
            }
            for (int positive : classes.sameClass(anchor)) {
                if (positive != anchor) {
                    Arrays.fill(anchors, start, ends[pair], anchor);
                    Arrays.fill(positives, start, ends[pair], positive);
                    start = ends[pair++];
                }
            }
        }
        return new Triplets(anchors, positives, Arrays.copyOf(negatives, count));
    }
}
