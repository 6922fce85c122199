package org.tripletlab.render.label;

import java.util.BitSet;
import org.tripletlab.render.view.PointCloud;

/** Test whether the centres of all classes are so close together that separate names would look like separate classes. */
public final class Heap {
    /** Fewest classes that make a heap; two or three close ones are told apart by their names. */
    private static final int FEWEST = 4;

    /** Largest angle of a class centre to the middle of the heap, in degrees. */
    private static final double WIDTH_DEGREES = 6;

    private static final double LEAST_COSINE = StrictMath.cos(StrictMath.toRadians(WIDTH_DEGREES));

    private Heap() {}

    /**
     * Returns the number of classes in the heap.
     *
     * @param cloud supplies the class means
     * @param hidden classes that do not count
     * @return 0 if the classes are not in one heap
     */
    public static int size(PointCloud cloud, BitSet hidden) {
        double[] middle = middle(cloud, hidden);
        int count = 0;
        for (int label = 0; label < cloud.classes(); label++) {
            if (counts(cloud, hidden, label)) {
                double cosine = 0;
                for (int k = 0; k < 3; k++) {
                    cosine += cloud.axes()[3 * label + k] * middle[k];
                }
                // NaN where the classes cancel each other out.
                if (!(cosine >= LEAST_COSINE)) {
                    return 0;
                }
                count++;
            }
        }
        return count < FEWEST ? 0 : count;
    }

    /** Returns the direction of the mean of the class means, a unit vector; NaN if there is none. */
    static double[] middle(PointCloud cloud, BitSet hidden) {
        double[] sum = new double[3];
        for (int label = 0; label < cloud.classes(); label++) {
            for (int k = 0; counts(cloud, hidden, label) && k < 3; k++) {
                sum[k] += cloud.axes()[3 * label + k];
            }
        }
        double length = StrictMath.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        return new double[] {sum[0] / length, sum[1] / length, sum[2] / length};
    }

    private static boolean counts(PointCloud cloud, BitSet hidden, int label) {
        return cloud.hasAxis(label) && !hidden.get(label);
    }
}
