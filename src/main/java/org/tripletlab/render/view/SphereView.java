package org.tripletlab.render.view;

/**
 * Projection of the unit sphere onto a picture of a certain size.
 *
 * <p>Pixel (i, j) covers [i, i+1) × [j, j+1), y downwards. Depth is the coordinate towards the viewer, in units of the
 * sphere's radius: a point of the unit sphere is on the near side if its depth is above {@link #horizon()}.
 */
public interface SphereView {
    /** Returns the depth that separates the near from the far side of the unit sphere; below −1 if there is no far side. */
    double horizon();

    /** Returns the depth that separates the near from the far side for these points. */
    double horizon(PointCloud cloud);

    /** Tells whether the view is three-dimensional, with an inside, a far side and class mean lines that protrude. */
    boolean isSolid();

    /** Returns the sphere's radius in pixels: at its outline, or at the centre of a map. */
    double radius();

    /** Returns the x coordinate of the sphere's centre, from the left in pixels. */
    double centreX();

    /** Returns the y coordinate of the sphere's centre, from the top in pixels. */
    double centreY();

    /** Returns the depth of a point: 1 nearest to the viewer, −1 farthest. */
    double depth(double x, double y, double z);

    /**
     * Projects a point.
     *
     * @param into receives x and y in pixels and the depth; the depth is NaN if the point is not visible
     */
    void project(double x, double y, double z, double[] into);

    /** Projects a point and returns x and y in pixels and the depth. */
    default double[] project(double x, double y, double z) {
        double[] projected = new double[3];
        project(x, y, z, projected);
        return projected;
    }

    /**
     * Finds where the line between two close points crosses the seam of the map.
     *
     * @return share of the line in [0, 1], or NaN if it does not cross
     */
    double seam(double[] from, double[] to);
}
