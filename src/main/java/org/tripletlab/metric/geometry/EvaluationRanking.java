package org.tripletlab.metric.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranking of embeddings by difficulty: exact, by the angles of every embedding to the class means.
 *
 * <p>When to use it: to find misclassified and ambiguous images. For a good embedding the first few are badly written
 * digits and the rest follows at a distance; for a collapsed one all values are near 0, and the order has little
 * meaning. Embeddings of a class without a mean direction, and those that are not finite, are not ranked.
 */
public final class EvaluationRanking {
    /** Ranking criterion. */
    public enum Order {
        /**
         * Angle to the own class mean minus angle to the nearest other one, the largest first: above 0 another class
         * mean is nearer.
         */
        MOST_CONFUSED,
        /** Angle to the own class mean, the largest first. */
        FARTHEST_FROM_OWN_AXIS,
        /** Angle to the nearest mean of another class, the smallest first. */
        CLOSEST_TO_OTHER_AXIS
    }

    /**
     * A ranked embedding.
     *
     * @param row its index
     * @param otherClass the other class with the nearest mean; −1 if no other class has one
     * @param degrees value of the criterion
     */
    public record Ranked(int row, int otherClass, double degrees) {}

    private EvaluationRanking() {}

    /**
     * Finds the first embeddings of a ranking, in time N · classes · D.
     *
     * @param unit N×D unit embeddings, row-major
     * @param embeddingSize D
     * @param labels class of each, in [0, classCount)
     * @param classCount number of classes
     * @param count number wanted, at least 0
     * @return up to {@code count} of them; of equals the lowest row first
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static List<Ranked> first(
            Order order, float[] unit, int embeddingSize, int[] labels, int classCount, int count) {
        if (embeddingSize < 1 || unit.length != (long) labels.length * embeddingSize) {
            throw new IllegalArgumentException(labels.length + " embeddings of size " + embeddingSize + " need "
                    + (long) labels.length * embeddingSize + " numbers, not " + unit.length + ".");
        }
        int[] finite = IntStream.range(0, labels.length)
                .filter(row -> isFinite(unit, row, embeddingSize))
                .toArray();
        double[] points = new double[finite.length * embeddingSize];
        int[] classes = new int[finite.length];
        for (int i = 0; i < finite.length; i++) {
            classes[i] = labels[finite[i]];
            for (int k = 0; k < embeddingSize; k++) {
                points[i * embeddingSize + k] = unit[finite[i] * embeddingSize + k];
            }
        }
        ClassMeans axes = ClassMeans.of(points, embeddingSize, classes, classCount);
        double[] directions = axes.toArray();
        Comparator<Ranked> byValue = Comparator.comparingDouble(Ranked::degrees);
        return IntStream.range(0, finite.length)
                .filter(i -> axes.isDefined(classes[i]))
                .mapToObj(i -> rank(order, finite[i], points, i, classes[i], directions, embeddingSize))
                .filter(ranked -> !Double.isNaN(ranked.degrees))
                .sorted((order == Order.CLOSEST_TO_OTHER_AXIS ? byValue : byValue.reversed())
                        .thenComparingInt(Ranked::row))
                .limit(count)
                .toList();
    }

    private static Ranked rank(
            Order order, int row, double[] points, int place, int label, double[] axes, int embeddingSize) {
        double own = Double.NaN;
        double other = Double.NaN;
        int otherClass = -1;
        for (int c = 0; c < axes.length / embeddingSize; c++) {
            double degrees = SphereAngle.degrees(points, place * embeddingSize, axes, c * embeddingSize, embeddingSize);
            if (c == label) {
                own = degrees;
            } else if (degrees < other || (otherClass < 0 && !Double.isNaN(degrees))) {
                other = degrees;
                otherClass = c;
            }
        }
        return new Ranked(
                row,
                otherClass,
                switch (order) {
                    case MOST_CONFUSED -> own - other;
                    case FARTHEST_FROM_OWN_AXIS -> own;
                    case CLOSEST_TO_OTHER_AXIS -> other;
                });
    }

    /** Tells whether all numbers of a row are finite. */
    public static boolean isFinite(float[] unit, int row, int embeddingSize) {
        for (int k = row * embeddingSize; k < (row + 1) * embeddingSize; k++) {
            if (!Float.isFinite(unit[k])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the angles of one embedding to all class means, in degrees; NaN where a class has none. */
    public static double[] axisAngles(ClassMeans axes, double[] unit, int row, int embeddingSize) {
        double[] directions = axes.toArray();
        double[] angles = new double[directions.length / embeddingSize];
        Arrays.setAll(
                angles,
                c -> SphereAngle.degrees(unit, row * embeddingSize, directions, c * embeddingSize, embeddingSize));
        return angles;
    }
}
