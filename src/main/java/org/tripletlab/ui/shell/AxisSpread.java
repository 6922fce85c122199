package org.tripletlab.ui.shell;

/** Tells whether class axes point into different directions, or to one place, where no side can be told from another. */
final class AxisSpread {
    /** Length of the mean axis above which all count as one place. */
    private static final double TOGETHER = 0.95;

    private AxisSpread() {}

    /**
     * Tells whether the axes are spread.
     *
     * @param axes row-major (classes × 3), NaN where a class has none
     */
    static boolean isSpread(double[] axes) {
        double[] mean = new double[3];
        int count = 0;
        for (int start = 0; start + 2 < axes.length; start += 3) {
            if (!Double.isNaN(axes[start])) {
                count++;
                for (int k = 0; k < 3; k++) {
                    mean[k] += axes[start + k];
                }
            }
        }
        double length = Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
        return count > 0 && length < TOGETHER * count;
    }
}
