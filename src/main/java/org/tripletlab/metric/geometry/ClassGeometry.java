package org.tripletlab.metric.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * Geometry of the classes on the sphere: the width of each class, and the angles between the class means.
 *
 * <p>When to use it: after the summary numbers, to find the class or the pair of classes that lowers them. In a well
 * separated embedding the smallest angle between two class means is near {@link TammesBound} and four times as large as
 * the widest cone; in a collapse all these angles are near 0. Class means far apart are of no use where the cones are
 * wide.
 *
 * @param cones one for each class
 * @param axisAnglesDegrees C×C angles between the class means, row-major and symmetric; NaN where a class has no mean
 *     direction, including its diagonal element
 * @param coneMeanDegrees mean angle of all embeddings to their class mean; ↓
 * @param coneMaxDegrees the largest; ↓
 * @param axisMeanDegrees mean angle between two class means; at best {@code arccos(−1/(C − 1))}, a little above 90°; ↑
 * @param axisMaxDegrees the largest; NaN, like the mean, with fewer than two class means
 */
public record ClassGeometry(
        List<ClassCone> cones,
        double[] axisAnglesDegrees,
        double coneMeanDegrees,
        double coneMaxDegrees,
        double axisMeanDegrees,
        double axisMaxDegrees) {
    /** Copies the list; the array is held, not copied. */
    public ClassGeometry {
        cones = List.copyOf(cones);
    }

    /**
     * Measures the geometry.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount C
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static ClassGeometry of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        double[] axes = ClassMeans.of(unit, embeddingSize, labels, classCount).toArray();
        double[] toOwnAxis = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            toOwnAxis[i] = SphereAngle.degrees(unit, i * embeddingSize, axes, labels[i] * embeddingSize, embeddingSize);
        }
        List<ClassCone> cones = new ArrayList<>();
        for (int c = 0; c < classCount; c++) {
            int wanted = c;
            cones.add(ClassCone.of(IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .mapToDouble(i -> toOwnAxis[i])
                    .toArray()));
        }
        double[] angles = new double[classCount * classCount];
        Arrays.fill(angles, Double.NaN);
        double[] between = new double[classCount * (classCount - 1) / 2];
        int pairs = 0;
        for (int a = 0; a < classCount; a++) {
            for (int b = 0; b <= a; b++) {
                double angle = SphereAngle.degrees(axes, a * embeddingSize, axes, b * embeddingSize, embeddingSize);
                angles[a * classCount + b] = angle;
                angles[b * classCount + a] = angle;
                if (a != b && !Double.isNaN(angle)) {
                    between[pairs++] = angle;
                }
            }
        }
        double[] within = Arrays.stream(toOwnAxis).filter(Double::isFinite).toArray();
        return new ClassGeometry(
                cones,
                angles,
                mean(within),
                largest(within),
                mean(Arrays.copyOf(between, pairs)),
                largest(Arrays.copyOf(between, pairs)));
    }

    private static double mean(double[] angles) {
        return Arrays.stream(angles).average().orElse(Double.NaN);
    }

    private static double largest(double[] angles) {
        return Arrays.stream(angles).max().orElse(Double.NaN);
    }

    /** Returns its scalar values by metric. */
    public MetricValues values() {
        return MetricValues.builder()
                .with(Metrics.INTRA_CLASS_ANGLE_MEAN, coneMeanDegrees)
                .with(Metrics.INTRA_CLASS_ANGLE_MAX, coneMaxDegrees)
                .with(Metrics.AXIS_ANGLE_MEAN, axisMeanDegrees)
                .with(Metrics.AXIS_ANGLE_MAX, axisMaxDegrees)
                .build();
    }
}
