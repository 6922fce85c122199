package org.tripletlab.math;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The rotation of space that brings directions as near as possible to others: orthogonal Procrustes (Schönemann, "A
 * generalized solution of the orthogonal Procrustes problem", Psychometrika 31, 1966) without reflections (Kabsch, "A
 * solution for the best rotation to relate two sets of vectors", Acta Crystallographica A32, 1976). Two runs from the
 * same weights put their classes at places that differ by such a rotation, to which losses are invariant; after the
 * rotation they can be compared.
 *
 * @param matrix 3×3, row-major; its transpose is its inverse, its determinant 1
 */
public record RotationFit(double[] matrix) {
    /** No rotation. */
    public static final RotationFit NONE = new RotationFit(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    /**
     * Weight of the earlier rotation, in directions: where the directions leave a turn undetermined, as in a collapse,
     * the earlier rotation stays, and there are no jumps.
     */
    private static final double LOYALTY = 0.5;

    private static final int SIZE = 3;

    /**
     * Finds the rotation.
     *
     * @param from directions to turn, row-major (n × 3); a row that is not finite is ignored together with its partner
     * @param to the target directions, n × 3
     * @param before the rotation to stay near to
     * @throws IllegalArgumentException if the arrays do not hold equally many rows of three
     */
    public static RotationFit of(double[] from, double[] to, RotationFit before) {
        if (from.length != to.length || from.length % SIZE != 0) {
            throw new IllegalArgumentException(
                    "As many directions to turn as directions to turn them to are needed, in rows of three, not "
                            + from.length + " and " + to.length + " numbers.");
        }
        double[][] overlap = new double[SIZE][SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                overlap[row][column] = LOYALTY * before.matrix[SIZE * row + column];
            }
        }
        for (int start = 0; start < from.length; start += SIZE) {
            if (isFinite(from, start) && isFinite(to, start)) {
                for (int row = 0; row < SIZE; row++) {
                    for (int column = 0; column < SIZE; column++) {
                        overlap[row][column] += to[start + row] * from[start + column];
                    }
                }
            }
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(overlap, false));
        RealMatrix product = parts.getU().multiply(parts.getVT());
        if (new LUDecomposition(product).getDeterminant() < 0) {
            // A mirror image would fit better; the least important direction is turned back.
            RealMatrix u = parts.getU().copy();
            for (int row = 0; row < SIZE; row++) {
                u.setEntry(row, SIZE - 1, -u.getEntry(row, SIZE - 1));
            }
            product = u.multiply(parts.getVT());
        }
        double[] matrix = new double[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(product.getRow(row), 0, matrix, SIZE * row, SIZE);
        }
        return new RotationFit(matrix);
    }

    /**
     * Finds the rotation that aligns a sphere with another one. Returns {@code before} where all class means point to
     * one place, or where the two spheres have different numbers of classes.
     *
     * @param axes class means of the sphere to turn, row-major (classes × 3), NaN for a class without one
     * @param guide class means of the reference sphere
     * @param before the rotation to stay near to
     */
    public static RotationFit towards(double[] axes, double[] guide, RotationFit before) {
        return axes.length == guide.length && ClassMeanSpread.isSpread(axes) && ClassMeanSpread.isSpread(guide)
                ? of(axes, guide, before)
                : before;
    }

    /** Returns the rotation angle, in degrees from 0 to 180. */
    public double degrees() {
        double cosine = (matrix[0] + matrix[4] + matrix[8] - 1) / 2;
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /** Returns points turned, n × 3. */
    public double[] turn(double[] points) {
        double[] turned = new double[points.length];
        for (int start = 0; start + 2 < points.length; start += SIZE) {
            for (int row = 0; row < SIZE; row++) {
                turned[start + row] =
                        at(row, 0) * points[start] + at(row, 1) * points[start + 1] + at(row, 2) * points[start + 2];
            }
        }
        return turned;
    }

    /** Returns points turned, n × 3. */
    public float[] turn(float[] points) {
        float[] turned = new float[points.length];
        for (int start = 0; start + 2 < points.length; start += SIZE) {
            for (int row = 0; row < SIZE; row++) {
                turned[start + row] = (float)
                        (at(row, 0) * points[start] + at(row, 1) * points[start + 1] + at(row, 2) * points[start + 2]);
            }
        }
        return turned;
    }

    double at(int row, int column) {
        return matrix[SIZE * row + column];
    }

    private static boolean isFinite(double[] values, int start) {
        return Double.isFinite(values[start] + values[start + 1] + values[start + 2]);
    }
}
