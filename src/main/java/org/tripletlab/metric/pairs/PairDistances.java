package org.tripletlab.metric.pairs;

import java.util.Arrays;

/**
 * Distances of a pair set and exact ranks among them, without a complete sort.
 *
 * <p>Distances are counted in bins by exponent and leading mantissa bits of d², which is a histogram of equal relative
 * width at every scale: a collapsed embedding is resolved as well as a full sphere. A rank is then searched in its bin
 * only: the result equals that of a complete sort. Two million pairs take a few milliseconds.
 *
 * <p>Holds its buffers from one measurement to the next; not thread-safe.
 */
final class PairDistances {
    private static final int MANTISSA_BITS = 9;
    private static final int SHIFT = 52 - MANTISSA_BITS;

    /** All d² below 2^-64 share the lowest bin, all from 2^3 on the highest; both are still ranked exactly. */
    private static final int OCTAVES = 64 + 3;

    private static final int BINS = OCTAVES << MANTISSA_BITS;
    private static final int LOWEST = (int) (Double.doubleToRawLongBits(0x1p-64) >>> SHIFT);
    private static final byte NOT_WANTED = -1;

    private final PairSet pairs;
    private final double[] squared;
    private final int[] genuineCounts = new int[BINS];
    private final int[] impostorCounts = new int[BINS];
    private final int[] genuineUpTo = new int[BINS];
    private final int[] impostorUpTo = new int[BINS];
    private final byte[] slots = new byte[BINS];
    private double[] gathered = {};

    PairDistances(PairSet pairs) {
        this.pairs = pairs;
        this.squared = new double[pairs.genuineCount() + pairs.impostorCount()];
        Arrays.fill(slots, NOT_WANTED);
    }

    int genuineCount() {
        return pairs.genuineCount();
    }

    int impostorCount() {
        return pairs.impostorCount();
    }

    int count() {
        return squared.length;
    }

    /** Loads new embeddings, all finite. */
    void measure(double[] unit) {
        pairs.squaredDistances(unit, squared);
        countBins(genuineCounts, 0, genuineCount());
        countBins(impostorCounts, genuineCount(), squared.length);
        addUp(genuineCounts, genuineUpTo);
        addUp(impostorCounts, impostorUpTo);
    }

    private static void addUp(int[] counts, int[] upTo) {
        int sum = 0;
        for (int b = 0; b < BINS; b++) {
            sum += counts[b];
            upTo[b] = sum;
        }
    }

    private void countBins(int[] counts, int from, int to) {
        Arrays.fill(counts, 0);
        for (int p = from; p < to; p++) {
            counts[bin(squared[p])]++;
        }
    }

    private static int bin(double squaredDistance) {
        int key = (int) (Double.doubleToRawLongBits(squaredDistance) >>> SHIFT) - LOWEST;
        return Math.max(0, Math.min(BINS - 1, key));
    }

    /**
     * Finds all ranks (at most 127) in one pass over the pairs, in the given order.
     *
     * @throws IllegalArgumentException if a target is beyond what all pairs together reach
     */
    PairRank.Found[] find(PairRank... ranks) {
        int[] bins = new int[ranks.length];
        for (int r = 0; r < ranks.length; r++) {
            bins[r] = binOf(ranks[r]);
        }
        PairBin[] gatheredBins = gather(Arrays.stream(bins).distinct().sorted().toArray());
        PairRank.Found[] found = new PairRank.Found[ranks.length];
        for (int r = 0; r < ranks.length; r++) {
            found[r] = gatheredBins[slots[bins[r]]].find(ranks[r]);
        }
        for (int bin : bins) {
            slots[bin] = NOT_WANTED;
        }
        return found;
    }

    private int binOf(PairRank rank) {
        if (!rank.isReached(genuineCount(), impostorCount())) {
            throw new IllegalArgumentException("The rank " + rank + " is beyond the " + genuineCount() + " genuine and "
                    + impostorCount() + " impostor pairs.");
        }
        int low = 0;
        int high = BINS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rank.isReached(genuineUpTo[middle], impostorUpTo[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Collects the distances of the wanted bins (ascending) contiguously; {@code slots} maps bins to ranges. */
    private PairBin[] gather(int[] bins) {
        PairBin[] result = new PairBin[bins.length];
        int size = 0;
        for (int b : bins) {
            size += genuineCounts[b] + impostorCounts[b];
        }
        if (gathered.length < size) {
            gathered = new double[size];
        }
        int[] genuineNext = new int[bins.length];
        int[] impostorNext = new int[bins.length];
        int from = 0;
        for (int s = 0; s < bins.length; s++) {
            int b = bins[s];
            slots[b] = (byte) s;
            genuineNext[s] = from;
            impostorNext[s] = from + genuineCounts[b];
            int end = impostorNext[s] + impostorCounts[b];
            result[s] = new PairBin(
                    gathered,
                    from,
                    impostorNext[s],
                    end,
                    genuineUpTo[b] - genuineCounts[b],
                    impostorUpTo[b] - impostorCounts[b]);
            from = end;
        }
        gather(0, genuineCount(), genuineNext);
        gather(genuineCount(), squared.length, impostorNext);
        return result;
    }

    private void gather(int from, int to, int[] next) {
        for (int p = from; p < to; p++) {
            int slot = slots[bin(squared[p])];
            if (slot != NOT_WANTED) {
                gathered[next[slot]++] = squared[p];
            }
        }
    }
}
