package org.tripletlab.render.view;

/**
 * Where directions of the unit sphere land on a picture of a certain size.
 *
 * <p>Pixel (i, j) covers [i, i+1) × [j, j+1), y downwards. Depth is the coordinate toward the eye, in units of the sphere's
 * radius: a point of the unit sphere faces the eye if its depth is above {@link #horizon()}.
 */
public interface SphereView {
    /** Returns the depth that separates the near from the far side of the unit sphere; below −1 if there is no far side. */
    double horizon();

    /** Returns the depth that separates the near from the far side for these points. */
    double horizon(PointCloud cloud);

    /** Tells whether the sphere is seen as a body, with an inside, a far side and axes that stick out of it. */
    boolean isSolid();

    /** Returns how many pixels the sphere's radius takes: at its outline, or in the middle of a map. */
    double radius();

    /** Returns the middle of the picture, where the sphere's centre lands, from the left in pixels. */
    double centreX();

    /** Returns the middle of the picture from the top in pixels. */
    double centreY();

    /** Returns the depth of a point: 1 nearest to the eye, −1 farthest. */
    double depth(double x, double y, double z);

    /**
     * Projects a point.
     *
     * @param into receives x and y in pixels and the depth; the depth is NaN if the point has no place
     */
    void project(double x, double y, double z, double[] into);

    /** Projects a point and returns x and y in pixels and the depth. */
    default double[] project(double x, double y, double z) {
        double[] projected = new double[3];
        project(x, y, z, projected);
        return projected;
    }

    /**
     * Finds where the way between two near points crosses the line along which the sphere is cut open.
     *
     * @return share of the way in [0, 1], or NaN if it does not
     */
    double seam(double[] from, double[] to);
}
