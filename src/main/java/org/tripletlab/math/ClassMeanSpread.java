package org.tripletlab.math;

import java.util.Arrays;

/** Tells whether class axes point into different directions, or to one place, where no side can be told from another. */
public final class ClassMeanSpread {
    /** Length of the mean axis above which all count as one place. */
    private static final double TOGETHER = 0.95;

    private ClassMeanSpread() {}

    /**
     * Tells whether the axes are spread on the sphere.
     *
     * @param axes row-major (classes × 3), NaN where a class has none
     */
    public static boolean isSpread(double[] axes) {
        return isSpread(axes, 3);
    }

    /**
     * Tells whether the axes are spread in a space of any size.
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
