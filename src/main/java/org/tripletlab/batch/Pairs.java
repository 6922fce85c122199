package org.tripletlab.batch;

/**
 * Pairs of rows of a batch, as three parallel arrays; held, not copied.
 *
 * @param first a row of each pair
 * @param second the other row of each pair
 * @param same whether both rows show the same class (a positive pair)
 */
public record Pairs(int[] first, int[] second, boolean[] same) {
    /** Empty set of pairs. */
    public static final Pairs NONE = new Pairs(new int[0], new int[0], new boolean[0]);

    /** Checks that the three arrays are equally long. */
    public Pairs {
        if (first.length != second.length || first.length != same.length) {
            throw new IllegalArgumentException("Pairs need three arrays of one length, not " + first.length + ", "
                    + second.length + " and " + same.length + ".");
        }
    }

    /** Returns the number of pairs. */
    public int count() {
        return first.length;
    }
}
