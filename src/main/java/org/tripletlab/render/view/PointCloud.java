package org.tripletlab.render.view;

/**
 * Points of one frame in three dimensions. The arrays are not copied and must not be written afterwards.
 *
 * @param xyz coordinates, row-major (points × 3), at true scale: the sphere has radius 1. A point with a coordinate
 *     that is not finite is not drawn.
 * @param labels the class of each point, in [0, classes)
 * @param classes number of classes
 * @param axes the mean direction of each class, row-major (classes × 3), NaN where a class has none; empty without
 *     class means
 */
public record PointCloud(float[] xyz, int[] labels, int classes, double[] axes) {
    public PointCloud {
        if (xyz.length != 3 * labels.length) {
            throw new IllegalArgumentException("Points need 3 coordinates each: " + labels.length + " labels came with "
                    + xyz.length + " numbers.");
        }
        if (axes.length != 0 && axes.length != 3 * classes) {
            throw new IllegalArgumentException(
                    "Axes need 3 coordinates for each of " + classes + " classes, not " + axes.length + " numbers.");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "Point " + i + " has label " + labels[i] + ", but labels go from 0 to " + (classes - 1) + ".");
            }
        }
    }

    /** Returns the number of points. */
    public int count() {
        return labels.length;
    }

    /** Tells whether all points lie in the equatorial plane: embeddings on a circle. */
    public boolean isFlat() {
        for (int i = 2; i < xyz.length; i += 3) {
            if (xyz[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a class has a mean direction to draw; without points it has none, which is NaN or of length 0. */
    public boolean hasAxis(int label) {
        return axes.length != 0
                && (axes[3 * label] != 0 || axes[3 * label + 1] != 0 || axes[3 * label + 2] != 0)
                && Double.isFinite(axes[3 * label])
                && Double.isFinite(axes[3 * label + 1])
                && Double.isFinite(axes[3 * label + 2]);
    }
}
