package org.tripletlab.mining;

import org.tripletlab.batch.Pairs;
import org.tripletlab.math.RandomStream;

/**
 * {@code all}: every pair of the batch (Hadsell, Chopra and LeCun 2006, "Dimensionality Reduction by Learning an
 * Invariant Mapping", section 2.1, for learning from pairs).
 *
 * <p>When to use it: to see the complete loss without random selection. On the sphere: with many classes the negative
 * pairs far outnumber the positive ones (9.5 to 1 for ten classes of 20), so classes part early, but draw together
 * slowly.
 */
final class AllPairsMiner implements PairMiner {
    @Override
    public Pairs mine(BatchClasses classes, RandomStream random) {
        PairMiners.requireRoom(classes);
        int size = classes.size();
        int count = (int) capacity(classes);
        int[] first = new int[count];
        int[] second = new int[count];
        boolean[] same = new boolean[count];
        int pair = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                first[pair] = i;
                second[pair] = j;
                same[pair++] = classes.isSameClass(i, j);
            }
        }
        return new Pairs(first, second, same);
    }

    @Override
    public long capacity(BatchClasses classes) {
        return classes.size() * (classes.size() - 1L) / 2;
    }
}
