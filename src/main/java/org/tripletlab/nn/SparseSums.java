package org.tripletlab.nn;

import java.util.Arrays;

/**
 * Weighted sums of table rows in which rows with factor 0 are skipped.
 *
 * <p>Terms are gathered first and added four at a time, which reads and writes the result a quarter as often.
 */
final class SparseSums {
    private final int most;
    private final int[] rows;
    private final float[] factors;
    private final int[] counts;

    /**
     * Prepares empty sums.
     *
     * @param sums how many
     * @param most largest number of terms of each, skipped ones included
     */
    SparseSums(int sums, int most) {
        this.most = most;
        this.rows = new int[sums * most];
        this.factors = new float[sums * most];
        this.counts = new int[sums];
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /** Adds a term to a sum unless the factor is 0. */
    void add(int sum, float factor, int row) {
        int count = counts[sum];
        rows[sum * most + count] = row;
        factors[sum * most + count] = factor;
        // 1 for all but ±0, without a branch, which would be mispredicted half of the time.
        int bits = Float.floatToRawIntBits(factor) << 1;
        counts[sum] = count + ((bits | -bits) >>> 31);
    }

    /** Adds a sum to {@code target}, whose length is that of the table's rows. */
    void addTo(float[] target, int sum, float[][] table) {
        int i = sum * most;
        int end = i + counts[sum];
        for (; i + 3 < end; i += 4) {
            addFour(
                    target,
                    factors[i],
                    table[rows[i]],
                    factors[i + 1],
                    table[rows[i + 1]],
                    factors[i + 2],
                    table[rows[i + 2]],
                    factors[i + 3],
                    table[rows[i + 3]]);
        }
        for (; i < end; i++) {
            addOne(target, factors[i], table[rows[i]]);
        }
    }

    // One index for all arrays: with offsets of their own the loops would not vectorise.
    private static void addFour(
            float[] target, float a, float[] x, float b, float[] y, float c, float[] z, float d, float[] w) {
        for (int k = 0; k < target.length; k++) {
            target[k] += (a * x[k] + b * y[k]) + (c * z[k] + d * w[k]);
        }
    }

    private static void addOne(float[] target, float a, float[] x) {
        for (int k = 0; k < target.length; k++) {
            target[k] += a * x[k];
        }
    }
}
