package org.tripletlab.mining;

import org.tripletlab.batch.Pairs;
import org.tripletlab.math.RandomStream;

/**
 * {@code balanced}: every positive pair of the batch and as many negative pairs, drawn uniformly and none twice; all
 * negative pairs if there are no more (Hadsell, Chopra and LeCun 2006, "Dimensionality Reduction by Learning an
 * Invariant Mapping", section 2.1, for learning from pairs).
 *
 * <p>When to use it: the usual choice; attraction and repulsion have the same number of terms for any number of
 * classes. On the sphere: the classes contract while they separate. Most drawn negatives are soon beyond the margin and
 * have no gradient, so that late in training few pairs keep the classes apart.
 */
final class BalancedPairMiner implements PairMiner {
    @Override
    public Pairs mine(BatchClasses classes, RandomStream random) {
        PairMiners.requireRoom(classes);
        int size = classes.size();
        int positives = (int) positivePairs(classes);
        int negatives = (int) negativePairs(classes);
        boolean[] drawn = new boolean[negatives];
        for (int negative : random.nextDistinct(negatives, Math.min(positives, negatives))) {
            drawn[negative] = true;
        }
        int count = (int) capacity(classes);
        int[] first = new int[count];
        int[] second = new int[count];
        boolean[] same = new boolean[count];
        int pair = 0;
        int negative = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean positive = classes.isSameClass(i, j);
                if (positive || drawn[negative++]) {
                    first[pair] = i;
                    second[pair] = j;
                    same[pair++] = positive;
                }
            }
        }
        return new Pairs(first, second, same);
    }

    @Override
    public long capacity(BatchClasses classes) {
        return positivePairs(classes) + Math.min(positivePairs(classes), negativePairs(classes));
    }

    private static long positivePairs(BatchClasses classes) {
        return classes.positivePairCount();
    }

    private static long negativePairs(BatchClasses classes) {
        return classes.size() * (classes.size() - 1L) / 2 - classes.positivePairCount();
    }
}
