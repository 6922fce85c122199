package org.tripletlab.math;

import java.util.Arrays;

/**
 * Test whether the class means point in different directions. Where they all point to one place, the classes cannot be
 * distinguished.
 */
public final class ClassMeanSpread {
    /** Length of the mean of the class means above which all of them count as one place. */
    private static final double TOGETHER = 0.95;

    private ClassMeanSpread() {}

    /**
     * Tells whether the class means are spread on the sphere.
     *
     * @param axes unit class means, row-major (classes × 3), NaN where a class has none
     */
    public static boolean isSpread(double[] axes) {
        return isSpread(axes, 3);
    }

    /**
     * Tells whether the class means are spread in a space of any size.
     *
     * @param axes row-major (classes × size), NaN where a class has none
     */
    public static boolean isSpread(double[] axes, int size) {
        double[] mean = new double[size];
        int count = 0;
        for (int start = 0; start < axes.length; start += size) {
            if (!Double.isNaN(axes[start])) {
                count++;
                for (int k = 0; k < size; k++) {
                    mean[k] += axes[start + k];
                }
            }
        }
        double length = Math.sqrt(Arrays.stream(mean).map(part -> part * part).sum());
        return count > 0 && length < TOGETHER * count;
    }
}
