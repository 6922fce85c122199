package org.tripletlab.data.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tripletlab.math.RandomStream;

/**
 * Stratified subset of examples: as equal a number per class as the examples allow.
 *
 * <p>It depends on the labels, the count and the purpose only, never on an experiment's seed: runs with different seeds
 * use the same evaluation images.
 */
public final class StratifiedChoice {
    private static final long FIXED_SEED = 0;

    private StratifiedChoice() {}

    /**
     * Chooses a subset.
     *
     * @param labels the class of each example, from 0
     * @param count how many to choose, at least 0; more than there are means all
     * @param purpose purpose of the subset; subsets for different purposes differ
     * @return indices of the chosen examples, ascending. Each class has the same number; a class with fewer is used
     *     completely and the others compensate; a remainder goes to the lowest classes, one each
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static int[] choose(int[] labels, int count, String purpose) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "The number of examples to choose must be at least 0, not " + count + ".");
        }
        if (count >= labels.length) {
            return IntStream.range(0, labels.length).toArray();
        }
        int[][] members = ClassIndex.of(labels);
        int[] shares = shares(members, count);
        int[] chosen = new int[count];
        int filled = 0;
        for (int c = 0; c < members.length; c++) {
            // A stream for each class: the choice in one class does not depend on the others.
            RandomStream random = RandomStream.of(FIXED_SEED, "choice/" + purpose, c);
            for (int position : random.nextDistinct(members[c].length, shares[c])) {
                chosen[filled++] = members[c][position];
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }

    private static int[] shares(int[][] members, int count) {
        int[] shares = new int[members.length];
        int left = count;
        while (left > 0) {
            int[] open = IntStream.range(0, members.length)
                    .filter(c -> shares[c] < members[c].length)
                    .toArray();
            int each = left / open.length;
            if (each == 0) {
                for (int i = 0; i < left; i++) {
                    shares[open[i]]++;
                }
                return shares;
            }
            for (int c : open) {
                int more = Math.min(each, members[c].length - shares[c]);
                shares[c] += more;
                left -= more;
            }
        }
        return shares;
    }
}
