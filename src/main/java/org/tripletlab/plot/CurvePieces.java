package org.tripletlab.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The pieces of a curve: it ends where a value is not finite, and another piece begins at the next finite one. */
public final class CurvePieces {
    private CurvePieces() {}

    /** Returns the samples of each piece in ascending order. */
    public static List<List<Integer>> of(int count, IntToDoubleFunction value) {
        return of(count, 1, value);
    }

    /**
     * Returns the samples of each piece in ascending order, thinned so that no peak is lost: of every stretch only the lowest and the
     * highest value. A piece ends at a stretch without a finite value.
     *
     * @param stretch number of samples that become at most two, at least 1
     */
    public static List<List<Integer>> of(int count, int stretch, IntToDoubleFunction value) {
        List<List<Integer>> pieces = new ArrayList<>();
        List<Integer> piece = new ArrayList<>();
        for (int from = 0; from < count; from += stretch) {
            List<Integer> peaks = peaks(from, Math.min(from + stretch, count), value);
            if (peaks.isEmpty()) {
                piece = new ArrayList<>();
            } else if (piece.isEmpty()) {
                pieces.add(piece);
            }
            piece.addAll(peaks);
        }
        return pieces;
    }

    /** Returns the last sample of all pieces, of which there is at least one. */
    public static int last(List<List<Integer>> pieces) {
        List<Integer> piece = pieces.get(pieces.size() - 1);
        return piece.get(piece.size() - 1);
    }

    /** Returns the samples with the lowest and the highest finite value in ascending order: two, one or none. */
    public static List<Integer> peaks(int from, int to, IntToDoubleFunction value) {
        int low = -1;
        int high = -1;
        for (int i = from; i < to; i++) {
            double each = value.applyAsDouble(i);
            if (Double.isFinite(each)) {
                low = low < 0 || each < value.applyAsDouble(low) ? i : low;
                high = high < 0 || each > value.applyAsDouble(high) ? i : high;
            }
        }
        if (low == high) {
            return low < 0 ? List.of() : List.of(low);
        }
        return List.of(Math.min(low, high), Math.max(low, high));
    }
}
