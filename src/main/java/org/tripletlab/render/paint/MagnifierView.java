package org.tripletlab.render.paint;

import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Where directions of the sphere land in the magnifier: so far from its middle as they are degrees away, also far outside it,
 * that what crosses it can be drawn. The half of the sphere behind it counts as the far side, and is not there.
 */
final class MagnifierView implements SphereView {
    private final MagnifierField field;
    private final double x;
    private final double y;
    private final double pixelsPerDegree;

    /**
     * Looks through a magnifier.
     *
     * @param x its middle in the picture that is drawn into
     * @param y the same from the top
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
