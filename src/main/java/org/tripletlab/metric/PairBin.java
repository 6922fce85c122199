package org.tripletlab.metric;

import java.util.Arrays;

/**
 * A stretch of pair distances in which a rank is looked for, with the counts of what lies below it.
 *
 * <p>A small stretch is sorted. A crowded one (two tight classes at opposite poles put a million distances into one
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

    /**
     * Takes a stretch of an array that it may reorder: genuine squared distances, then impostor ones.
     *
     * @param genuineBelow genuine pairs below the stretch
     * @param impostorBelow impostor pairs below the stretch
     */
    PairBin(double[] squared, int genuineFrom, int impostorFrom, int end, long genuineBelow, long impostorBelow) {
        this.squared = squared;
        this.genuineFrom = genuineFrom;
        this.impostorFrom = impostorFrom;
        this.end = end;
        this.genuineBelow = genuineBelow;
        this.impostorBelow = impostorBelow;
    }

    /** Finds a rank that is reached in this stretch. */
    PairRank.Found find(PairRank rank) {
        if (!sorted && end - genuineFrom > CROWDED) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p = genuineFrom; p < end; p++) {
                low = Math.min(low, squared[p]);
                high = Math.max(high, squared[p]);
            }
            if (low < high) {
                return narrowed(rank, low, high - low).find(rank);
            }
        }
        if (!sorted) {
            Arrays.sort(squared, genuineFrom, impostorFrom);
            Arrays.sort(squared, impostorFrom, end);
            sorted = true;
        }
        // The answer occurs as a genuine or as an impostor distance: the smaller of the two first ones.
        double distance =
                Math.min(firstReaching(rank, genuineFrom, impostorFrom), firstReaching(rank, impostorFrom, end));
        return new PairRank.Found(
                distance,
                genuineBelow + place(genuineFrom, impostorFrom, distance, false) - genuineFrom,
                impostorBelow + place(impostorFrom, end, distance, false) - impostorFrom,
                genuineUpTo(distance),
                impostorUpTo(distance));
    }

    /** Returns the part, of 1,024 equally wide ones, in which the rank is reached. At least one value falls outside. */
    private PairBin narrowed(PairRank rank, double low, double width) {
        int[] genuineCounts = new int[PARTS];
        int[] impostorCounts = new int[PARTS];
        for (int p = genuineFrom; p < end; p++) {
            (p < impostorFrom ? genuineCounts : impostorCounts)[part(squared[p], low, width)]++;
        }
        long genuine = genuineBelow;
        long impostor = impostorBelow;
        int wanted = 0;
        while (!rank.isReached(genuine + genuineCounts[wanted], impostor + impostorCounts[wanted])) {
            genuine += genuineCounts[wanted];
            impostor += impostorCounts[wanted];
            wanted++;
        }
        double[] inside = new double[genuineCounts[wanted] + impostorCounts[wanted]];
        int next = 0;
        for (int p = genuineFrom; p < end; p++) {
            if (part(squared[p], low, width) == wanted) {
                inside[next++] = squared[p];
            }
        }
        return new PairBin(inside, 0, genuineCounts[wanted], inside.length, genuine, impostor);
    }

    private static int part(double value, double low, double width) {
        return (int) ((value - low) / width * (PARTS - 1));
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

    /** Returns the first place of an ascending run that reaches the distance, or (after) that is beyond it. */
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
