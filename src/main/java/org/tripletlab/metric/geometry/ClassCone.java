package org.tripletlab.metric.geometry;

import java.util.Arrays;
import org.tripletlab.math.Percentile;

/**
 * The cone around the axis of one class that its embeddings fill, by their angles to that axis.
 *
 * <p>When to use it: to see which class is wide, where {@link ClassMeans} only tells which two are close. Cones as wide as
 * half the angle to the next axis run into each other; cones of a degree or less are points, which a loss reaches that never
 * stops pulling, or a collapse. A largest angle far beyond the 95th percentile is a few misplaced images, not a wide class.
 *
 * @param images how many embeddings the class has
 * @param meanDegrees mean angle to the own axis, in [0, 180]
 * @param p95Degrees its 95th percentile, as {@link Percentile} defines it
 * @param maxDegrees the largest; all three NaN if the class has no axis
 */
public record ClassCone(int images, double meanDegrees, double p95Degrees, double maxDegrees) {
    /** Makes the cone of these angles; without angles, or with an axis that points nowhere, all is undefined. */
    static ClassCone of(double[] degrees) {
        double[] ascending = degrees.clone();
        Arrays.sort(ascending);
        return new ClassCone(
                degrees.length,
                Arrays.stream(degrees).average().orElse(Double.NaN),
                Percentile.of(ascending, 95),
                Percentile.of(ascending, 100));
    }
}
