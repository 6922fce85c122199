package org.tripletlab.metric.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tripletlab.math.Percentile;

/**
 * Class mean directions: the normalised mean of the unit embeddings of each class.
 *
 * <p>Use them for the coarse geometry: which classes are far apart, which two are closest, which have merged. Class
 * means far apart with wide cones (large angles to the own class mean) still overlap; class means a few degrees apart
 * with narrow cones are a collapse that only looks well ordered. A class whose mean is the zero vector (for instance
 * two antipodal points) has no mean direction, like an empty class.
 */
public final class ClassMeans {
    /** Two class means this close or closer count as merged: 5°. */
    public static final double MERGED_DEGREES = 5;

    /** Below this length a mean of unit vectors is rounding noise around zero and has no direction. */
    private static final double NO_DIRECTION = 1e-12;

    private final double[] axes;
    private final int embeddingSize;
    private final int classCount;
    private final boolean[] defined;
    private final double smallestAngleDegrees;
    private final int[] nearestPair;
    private final int[] merged;

    private ClassMeans(double[] axes, int embeddingSize, int classCount) {
        this.axes = axes;
        this.embeddingSize = embeddingSize;
        this.classCount = classCount;
        this.defined = new boolean[classCount];
        for (int c = 0; c < classCount; c++) {
            defined[c] = !Double.isNaN(axes[c * embeddingSize]);
        }
        boolean[] isMerged = new boolean[classCount];
        double smallest = Double.POSITIVE_INFINITY;
        int[] nearest = {};
        for (int a = 0; a < classCount; a++) {
            for (int b = a + 1; b < classCount; b++) {
                if (!defined[a] || !defined[b]) {
                    continue;
                }
                double angle = SphereAngle.degrees(axes, a * embeddingSize, axes, b * embeddingSize, embeddingSize);
                if (angle < smallest) {
                    smallest = angle;
                    nearest = new int[] {a, b};
                }
                if (angle <= MERGED_DEGREES) {
                    isMerged[a] = true;
                    isMerged[b] = true;
                }
            }
        }
        this.smallestAngleDegrees = nearest.length == 0 ? Double.NaN : smallest;
        this.nearestPair = nearest;
        this.merged = indices(isMerged);
    }

    /**
     * Computes the class means.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static ClassMeans of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        boolean[] all = new boolean[labels.length];
        Arrays.fill(all, true);
        return ofChosen(unit, embeddingSize, labels, classCount, all);
    }

    /** Computes the class means from the chosen embeddings only. */
    static ClassMeans ofChosen(double[] unit, int embeddingSize, int[] labels, int classCount, boolean[] chosen) {
        double[] axes = new double[classCount * embeddingSize];
        int[] count = new int[classCount];
        for (int i = 0; i < labels.length; i++) {
            if (chosen[i]) {
                count[labels[i]]++;
                for (int k = 0; k < embeddingSize; k++) {
                    axes[labels[i] * embeddingSize + k] += unit[i * embeddingSize + k];
                }
            }
        }
        for (int c = 0; c < classCount; c++) {
            normalise(axes, c * embeddingSize, embeddingSize, count[c]);
        }
        return new ClassMeans(axes, embeddingSize, classCount);
    }

    private static void normalise(double[] sums, int start, int size, int count) {
        double squared = 0;
        for (int k = start; k < start + size; k++) {
            squared += sums[k] * sums[k];
        }
        double length = Math.sqrt(squared);
        boolean pointsSomewhere = length > NO_DIRECTION * count;
        for (int k = start; k < start + size; k++) {
            sums[k] = pointsSomewhere ? sums[k] / length : Double.NaN;
        }
    }

    /**
     * Returns a copy of the class means, row-major (classes × embedding size); a class without a mean direction is a
     * row of NaN.
     */
    public double[] toArray() {
        return axes.clone();
    }

    /** Tells whether the class has a mean direction. */
    public boolean isDefined(int classIndex) {
        return defined[classIndex];
    }

    /** Returns the number of classes with a mean direction. */
    public int count() {
        int count = 0;
        for (boolean is : defined) {
            count += is ? 1 : 0;
        }
        return count;
    }

    /** Returns the smallest angle between two class means in degrees; NaN with fewer than two. */
    public double smallestAngleDegrees() {
        return smallestAngleDegrees;
    }

    /**
     * Returns the two classes with the closest means, smaller index first (of equals the lowest); empty if undefined.
     */
    public int[] nearestPair() {
        return nearestPair.clone();
    }

    /** Returns the classes whose mean lies within {@value #MERGED_DEGREES}° of another's, ascending. */
    public int[] mergedClasses() {
        return merged.clone();
    }

    /**
     * Returns the groups of merged classes: two classes are in one group if a chain of merged class means connects
     * them.
     *
     * @param axes class means, row-major (classes × embedding size), as from {@link #toArray()}
     * @param classCount rows
     * @param merged the classes to group, ascending
     * @return groups in the order of their first classes, each ascending
     */
    public static List<List<Integer>> mergedGroups(double[] axes, int classCount, int[] merged) {
        int size = axes.length / classCount;
        List<List<Integer>> groups = new ArrayList<>();
        for (int label : merged) {
            List<List<Integer>> near = groups.stream()
                    .filter(group -> group.stream()
                            .anyMatch(member -> SphereAngle.degrees(axes, label * size, axes, member * size, size)
                                    <= MERGED_DEGREES))
                    .toList();
            List<Integer> joined = new ArrayList<>();
            near.forEach(joined::addAll);
            joined.add(label);
            Collections.sort(joined);
            groups.removeAll(near);
            groups.add(joined);
        }
        groups.sort(Comparator.comparing(group -> group.get(0)));
        return groups;
    }

    /**
     * Returns the class whose mean has the largest cosine with an embedding; of equals the lowest.
     *
     * @param unit row-major unit embeddings
     * @param row which of them
     * @return −1 if no class has a mean direction
     */
    public int nearest(double[] unit, int row) {
        int best = -1;
        double bestCosine = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classCount; c++) {
            if (defined[c]) {
                double cosine = 0;
                for (int k = 0; k < embeddingSize; k++) {
                    cosine += unit[row * embeddingSize + k] * axes[c * embeddingSize + k];
                }
                if (cosine > bestCosine) {
                    bestCosine = cosine;
                    best = c;
                }
            }
        }
        return best;
    }

    /**
     * Returns the angles of the embeddings to their own class mean, in degrees, ascending; embeddings whose class has
     * no mean direction are left out. Use {@link Percentile} on the result.
     *
     * @param unit N×D unit embeddings, row-major
     * @param labels class of each embedding
     */
    public double[] ownAxisAngles(double[] unit, int[] labels) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        double[] angles = new double[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (defined[labels[i]]) {
                angles[count++] =
                        SphereAngle.degrees(unit, i * embeddingSize, axes, labels[i] * embeddingSize, embeddingSize);
            }
        }
        double[] ascending = Arrays.copyOf(angles, count);
        Arrays.sort(ascending);
        return ascending;
    }

    private static int[] indices(boolean[] chosen) {
        int[] found = new int[chosen.length];
        int count = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
