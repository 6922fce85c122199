package org.tripletlab.nn;

import org.tripletlab.math.matrix.FloatMatrix;

/**
 * Max pooling of four sums with the index of the maximum: of equal ones the first.
 *
 * <p>Loops here use one index for all their arrays, which the Java compiler vectorises; with a different offset for
 * each array they take ten times as long.
 */
final class MaxPooling {
    private final float[][] corners;
    private final float[] most;
    private final float[] chosen;

    /** Prepares pooling of {@code size} quadruples at a time. */
    MaxPooling(int size) {
        corners = new float[PatchGrid.CORNERS][size];
        most = new float[size];
        chosen = new float[size];
    }

    /** Returns the largest sums of the last {@link #pool}; the caller may change them. */
    float[] most() {
        return most;
    }

    /** Returns which corner, from 0 to 3, was chosen by the last {@link #choose}. */
    float[] chosen() {
        return chosen;
    }

    /** Computes the maxima; {@code sums} holds the numbers of the first corner, then those of the second, and so on. */
    void pool(FloatMatrix sums) {
        int rows = sums.rows() / corners.length;
        for (int corner = 0; corner < corners.length; corner++) {
            sums.copyRowsTo(corner * rows, rows, corners[corner]);
        }
        float[] a = corners[0];
        float[] b = corners[1];
        float[] c = corners[2];
        float[] d = corners[3];
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
        }
    }

    /** Determines which corner holds each maximum. */
    void choose() {
        float[] a = corners[0];
        float[] b = corners[1];
        float[] c = corners[2];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = below(a[i], most[i]) * (1 + below(b[i], most[i]) * (1 + below(c[i], most[i])));
        }
    }

    /** Returns 1 if a sum is below the largest, 0 if it is the largest: without a comparison, which would not vectorise. */
    private static float below(float sum, float largest) {
        // The smallest difference of two floats, 1.4e-45, becomes more than 1 by the second factor only.
        return Math.min((largest - sum) * Float.MAX_VALUE * Float.MAX_VALUE, 1);
    }
}
