package org.tripletlab.metric.pairs;

import java.util.Arrays;

/**
 * Interval of pair distances that is searched for ranks, with the counts of the pairs below it.
 *
 * <p>A small interval is sorted. A crowded one (two compact classes at opposite poles put a million distances into one
 * histogram bin) is first narrowed by a histogram of its own.
 */
final class PairBin {
    private static final int CROWDED = 8_192;
    private static final int PARTS = 1_024;

    private final double[] squared;
    private final int genuineFrom;
    private final int impostorFrom;
    private final int end;
    private final long genuineBelow;
    private final long impostorBelow;
    private boolean sorted;
    // Histogram of a crowded interval; computed once, because several ranks are usually searched in it.
    private Parts parts;

    /** Equal parts of an interval: number of distances in each, and the parts already extracted. */
    private static final class Parts {
        private final int[] genuineCounts = new int[PARTS];
        private final int[] impostorCounts = new int[PARTS];
        private final PairBin[] narrowed = new PairBin[PARTS];
        private final double low;
        private final double width;

        Parts(double low, double width) {
            this.low = low;
            this.width = width;
        }

        int of(double value) {
            return (int) ((value - low) / width * (PARTS - 1));
        }
    }

    /**
     * Takes an interval of an array that may be reordered: genuine squared distances, then impostor ones.
     *
     * @param genuineBelow genuine pairs below the interval
     * @param impostorBelow impostor pairs below the interval
     */
    PairBin(double[] squared, int genuineFrom, int impostorFrom, int end, long genuineBelow, long impostorBelow) {
        this.squared = squared;
        this.genuineFrom = genuineFrom;
        this.impostorFrom = impostorFrom;
        this.end = end;
        this.genuineBelow = genuineBelow;
        this.impostorBelow = impostorBelow;
    }

    /** Finds a rank that is reached in this interval. */
    PairRank.Found find(PairRank rank) {
        if (parts == null && !sorted && end - genuineFrom > CROWDED) {
            parts = divide();
        }
        if (parts != null) {
            return narrowed(rank).find(rank);
        }
        if (!sorted) {
            Arrays.sort(squared, genuineFrom, impostorFrom);
            Arrays.sort(squared, impostorFrom, end);
            sorted = true;
        }
        // The result occurs as a genuine or as an impostor distance: the smaller of the two first ones.
        double distance =
                Math.min(firstReaching(rank, genuineFrom, impostorFrom), firstReaching(rank, impostorFrom, end));
        return new PairRank.Found(
                distance,
                genuineBelow + place(genuineFrom, impostorFrom, distance, false) - genuineFrom,
                impostorBelow + place(impostorFrom, end, distance, false) - impostorFrom,
                genuineUpTo(distance),
                impostorUpTo(distance));
    }

    /** Counts the distances in the parts; null if all distances are equal. */
    private Parts divide() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = genuineFrom; p < end; p++) {
            low = Math.min(low, squared[p]);
            high = Math.max(high, squared[p]);
        }
        if (!(low < high)) {
            return null;
        }
        Parts counted = new Parts(low, high - low);
        for (int p = genuineFrom; p < end; p++) {
            (p < impostorFrom ? counted.genuineCounts : counted.impostorCounts)[counted.of(squared[p])]++;
        }
        return counted;
    }

    /** Returns the part in which the rank is reached. At least one value is outside of it. */
    private PairBin narrowed(PairRank rank) {
        long genuine = genuineBelow;
        long impostor = impostorBelow;
        int wanted = 0;
        while (!rank.isReached(genuine + parts.genuineCounts[wanted], impostor + parts.impostorCounts[wanted])) {
            genuine += parts.genuineCounts[wanted];
            impostor += parts.impostorCounts[wanted];
            wanted++;
        }
        if (parts.narrowed[wanted] == null) {
            double[] inside = new double[parts.genuineCounts[wanted] + parts.impostorCounts[wanted]];
            int next = 0;
            for (int p = genuineFrom; p < end; p++) {
                if (parts.of(squared[p]) == wanted) {
                    inside[next++] = squared[p];
                }
            }
            parts.narrowed[wanted] =
                    new PairBin(inside, 0, parts.genuineCounts[wanted], inside.length, genuine, impostor);
        }
        return parts.narrowed[wanted];
    }

    private double firstReaching(PairRank rank, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double distance = squared[middle];
            if (rank.isReached(genuineUpTo(distance), impostorUpTo(distance))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < to ? squared[low] : Double.POSITIVE_INFINITY;
    }

    private long genuineUpTo(double distance) {
        return genuineBelow + place(genuineFrom, impostorFrom, distance, true) - genuineFrom;
    }

    private long impostorUpTo(double distance) {
        return impostorBelow + place(impostorFrom, end, distance, true) - impostorFrom;
    }

    /**
     * Returns the first position in an ascending range with a value that reaches the distance, or (after) that exceeds
     * it.
     */
    private int place(int from, int to, double distance, boolean after) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (squared[middle] < distance || (after && squared[middle] == distance)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
