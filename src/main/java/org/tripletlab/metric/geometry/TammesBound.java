package org.tripletlab.metric.geometry;

/**
 * Largest possible smallest angle between N directions in R^D (Tammes' problem): the upper bound for the separation of
 * class means.
 *
 * <p>Use it as the reference for the smallest angle between class means: near the bound the classes could not be
 * further apart, near 0 two of them are one cluster.
 *
 * @param degrees the bound; NaN if there are fewer than two directions or none is known
 * @param attained whether an arrangement that reaches the angle is known; otherwise it is only a "≤". On S² the values
 *     to N = 14 are proven optimal, those from 15 to 20 are the best arrangements known
 */
public record TammesBound(double degrees, boolean attained) {
    private static final TammesBound UNKNOWN = new TammesBound(Double.NaN, false);

    /**
     * Looks up or computes the bound.
     *
     * <p>N ≤ D + 1: the simplex, arccos(−1/(N − 1)). D + 2 ≤ N ≤ 2D: exactly 90° (Rankin, "The closest packing of
     * spherical caps in n dimensions", 1955). The circle: 360°/N. The sphere S²: table to N = 20, above it L. Fejes
     * Tóth's arccos((cot² ω − 1)/2), ω = πN/(6(N − 2)) (1943).
     *
     * @param directions N
     * @param embeddingSize D, at least 1
     */
    public static TammesBound of(int directions, int embeddingSize) {
        if (embeddingSize < 1) {
            throw new IllegalArgumentException("The embedding size must be at least 1, not " + embeddingSize + ".");
        }
        if (directions < 2) {
            return UNKNOWN;
        }
        if (directions <= embeddingSize + 1) {
            return new TammesBound(Math.toDegrees(StrictMath.acos(-1.0 / (directions - 1))), true);
        }
        if (embeddingSize == 2) {
            return new TammesBound(360.0 / directions, true);
        }
        if (directions <= 2 * embeddingSize) {
            return new TammesBound(90, true);
        }
        return embeddingSize == 3 ? onSphere(directions) : UNKNOWN;
    }

    private static TammesBound onSphere(int directions) {
        return switch (directions) {
            case 7 -> new TammesBound(77.8695422, true);
            case 8 -> new TammesBound(74.8584922, true);
            case 9 -> new TammesBound(70.5287794, true);
            case 10 -> new TammesBound(66.1468220, true);
            case 11, 12 -> new TammesBound(63.4349488, true);
            case 13 -> new TammesBound(57.1367031, true);
            case 14 -> new TammesBound(55.6705700, true);
            case 15 -> new TammesBound(53.6578501, true);
            case 16 -> new TammesBound(52.2443957, true);
            case 17 -> new TammesBound(51.0903286, true);
            case 18 -> new TammesBound(49.5566548, true);
            case 19 -> new TammesBound(47.6919141, true);
            case 20 -> new TammesBound(47.4310362, true);
            default -> fejesToth(directions);
        };
    }

    private static TammesBound fejesToth(int directions) {
        double omega = Math.PI * directions / (6.0 * (directions - 2));
        double cot = 1 / StrictMath.tan(omega);
        return new TammesBound(Math.toDegrees(StrictMath.acos((cot * cot - 1) / 2)), false);
    }
}
