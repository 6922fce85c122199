package org.tripletlab.metric.geometry;

/**
 * Angles between points of the unit sphere, in degrees, accurate from 1e-12° to 180°.
 *
 * <p>The arc cosine of a dot product loses half of the digits near 0° and 180°; these formulas do not.
 */
public final class SphereAngle {
    private SphereAngle() {}

    /**
     * Returns the angle between two rows of equal length: 2·atan2(‖u − v‖, ‖u + v‖) (Kahan, "How futile are mindless
     * assessments of roundoff in floating-point computation?", 2006, §12).
     *
     * @param u row-major unit vectors
     * @param uStart where the first vector starts
     * @param v row-major unit vectors
     * @param vStart where the second vector starts
     * @param size length of both vectors
     * @return degrees in [0, 180]; NaN if a coordinate is NaN
     */
    public static double degrees(double[] u, int uStart, double[] v, int vStart, int size) {
        double difference = 0;
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double a = u[uStart + k];
            double b = v[vStart + k];
            difference += (a - b) * (a - b);
            sum += (a + b) * (a + b);
        }
        return Math.toDegrees(2 * StrictMath.atan2(Math.sqrt(difference), Math.sqrt(sum)));
    }

    /**
     * Returns the angle that belongs to a squared distance d² between two unit vectors: 2·asin(d / 2).
     *
     * @param squaredDistance d² in [0, 4]; above 4 (by rounding) counts as 4
     * @return degrees in [0, 180]; NaN for NaN
     */
    public static double degreesOfSquaredDistance(double squaredDistance) {
        return Math.toDegrees(2 * StrictMath.asin(Math.min(1, Math.sqrt(squaredDistance) / 2)));
    }
}
