package org.tripletlab.render.view;

/** Perspective view of the globe as a transparent body. */
public final class CameraView implements SphereView {
    /** Distance of the camera from the centre, in radii: a compromise between flat and strongly distorted. */
    private static final double EYE = 4.2;

    private static final double FLAT_HORIZON = -0.2;

    /** Radius of the sphere's outline as a share of the smaller side of the picture, at zoom 1. */
    private static final double OUTLINE_SHARE = 0.455;

    private final CameraFrame camera;
    private final double centreX;
    private final double centreY;
    private final double focal;
    private final double radius;

    CameraView(Camera camera, int width, int height) {
        this.camera = new CameraFrame(camera);
        centreX = width / 2.0;
        centreY = height / 2.0;
        radius = OUTLINE_SHARE * Math.min(width, height) * camera.zoom();
        focal = radius * StrictMath.sqrt(EYE * EYE - 1);
    }

    @Override
    public double horizon() {
        return 1 / EYE;
    }

    /** A circle seen from above has no far side; the globe around it must not dim all of it. */
    @Override
    public double horizon(PointCloud cloud) {
        return cloud.isFlat() ? FLAT_HORIZON : horizon();
    }

    @Override
    public boolean isSolid() {
        return true;
    }

    @Override
    public double radius() {
        return radius;
    }

    @Override
    public double centreX() {
        return centreX;
    }

    @Override
    public double centreY() {
        return centreY;
    }

    @Override
    public double depth(double x, double y, double z) {
        return camera.toward(x, y, z);
    }

    @Override
    public void project(double x, double y, double z, double[] into) {
        double depth = depth(x, y, z);
        double scale = focal / (EYE - depth);
        into[0] = centreX + camera.right(x, y) * scale;
        into[1] = centreY - camera.up(x, y, z) * scale;
        into[2] = depth;
    }

    @Override
    public double seam(double[] from, double[] to) {
        return Double.NaN;
    }
}
