package org.tripletlab.render.paint;

import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Projection of directions into the magnifier: distance from its centre is proportional to the angle, also far outside,
 * so that lines across its edge can be drawn. The opposite half of the sphere counts as the far side, and is not drawn.
 */
final class MagnifierView implements SphereView {
    private final MagnifierField field;
    private final double x;
    private final double y;
    private final double pixelsPerDegree;

    /**
     * Creates the view of a magnifier.
     *
     * @param x x coordinate of its centre in the target picture
     * @param y y coordinate of its centre
     */
    MagnifierView(Magnifier magnifier, double x, double y) {
        this.field = magnifier.field();
        this.x = x;
        this.y = y;
        this.pixelsPerDegree = magnifier.pixelsPerDegree();
    }

    @Override
    public double horizon() {
        return 0;
    }

    @Override
    public double horizon(PointCloud cloud) {
        return 0;
    }

    @Override
    public boolean isSolid() {
        return false;
    }

    @Override
    public double radius() {
        return StrictMath.toDegrees(pixelsPerDegree);
    }

    @Override
    public double centreX() {
        return x;
    }

    @Override
    public double centreY() {
        return y;
    }

    @Override
    public double depth(double px, double py, double pz) {
        return field.along(px, py, pz);
    }

    @Override
    public void project(double px, double py, double pz, double[] into) {
        field.spread(px, py, pz, into);
        into[0] = x + into[0] * pixelsPerDegree;
        into[1] = y - into[1] * pixelsPerDegree;
        into[2] = depth(px, py, pz);
    }

    @Override
    public double seam(double[] from, double[] to) {
        return Double.NaN;
    }
}
