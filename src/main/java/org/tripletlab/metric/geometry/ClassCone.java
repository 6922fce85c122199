package org.tripletlab.metric.geometry;

import java.util.Arrays;
import org.tripletlab.math.Percentile;

/**
 * Width of one class: angles of its embeddings to the class mean direction.
 *
 * <p>When to use it: to find wide classes, where {@link ClassMeans} only gives the closest two. Cones as wide as half
 * the angle to the next class mean overlap; cones of a degree or less are points, caused by a loss whose gradient never
 * vanishes, or by a collapse. A largest angle far beyond the 95th percentile is a few misplaced images, not a wide
 * class.
 *
 * @param images number of embeddings of the class
 * @param meanDegrees mean angle to the own class mean, in [0, 180]
 * @param p95Degrees its 95th percentile, as {@link Percentile} defines it
 * @param maxDegrees the largest; all three NaN if the class has no mean direction
 */
public record ClassCone(int images, double meanDegrees, double p95Degrees, double maxDegrees) {
    /** Creates the cone of these angles; undefined without angles, or if the class mean has no direction. */
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
