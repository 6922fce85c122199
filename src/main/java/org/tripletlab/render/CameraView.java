package org.tripletlab.render;

/**
 * A camera in front of a picture of a certain size: where points of the unit sphere land on it.
 *
 * <p>Pixel (i, j) covers [i, i+1) × [j, j+1), y downwards. Depth is the coordinate toward the eye, in units of the sphere's
 * radius: a point of the unit sphere faces the eye if its depth is above {@link #horizon()}.
 */
public final class CameraView {
    /** Distance of the eye from the centre, in radii: far enough to look calm, near enough to look round. */
    private static final double EYE = 4.2;

    private static final double FLAT_HORIZON = -0.2;

    /** Radius of the sphere's outline as a share of the smaller side of the picture, at zoom 1. */
    private static final double OUTLINE_SHARE = 0.41;

    private final double centreX;
    private final double centreY;
    private final double focal;
    private final double outlineRadius;
    private final double rightX;
    private final double rightY;
    private final double upX;
    private final double upY;
    private final double upZ;
    private final double towardX;
    private final double towardY;
    private final double towardZ;

    CameraView(Camera camera, int width, int height) {
        double yaw = StrictMath.toRadians(camera.yawDegrees());
        double pitch = StrictMath.toRadians(camera.pitchDegrees());
        double cosYaw = StrictMath.cos(yaw);
        double sinYaw = StrictMath.sin(yaw);
        double cosPitch = StrictMath.cos(pitch);
        double sinPitch = StrictMath.sin(pitch);
        centreX = width / 2.0;
        centreY = height / 2.0;
        outlineRadius = OUTLINE_SHARE * Math.min(width, height) * camera.zoom();
        focal = outlineRadius * StrictMath.sqrt(EYE * EYE - 1);
        rightX = -sinYaw;
        rightY = cosYaw;
        upX = -sinPitch * cosYaw;
        upY = -sinPitch * sinYaw;
        upZ = cosPitch;
        towardX = cosPitch * cosYaw;
        towardY = cosPitch * sinYaw;
        towardZ = sinPitch;
    }

    /** Returns the depth that separates the near from the far side of the unit sphere. */
    public double horizon() {
        return 1 / EYE;
    }

    /**
     * Returns the depth that separates the near from the far side for these points. A circle seen from above has no far
     * side; the globe around it must not dim all of it.
     */
    double horizon(PointCloud cloud) {
        return cloud.isFlat() ? FLAT_HORIZON : horizon();
    }

    /** Returns the radius of the sphere's outline in pixels. */
    public double outlineRadius() {
        return outlineRadius;
    }

    /** Returns the middle of the picture, where the sphere's centre lands, from the left in pixels. */
    public double centreX() {
        return centreX;
    }

    /** Returns the middle of the picture from the top in pixels. */
    public double centreY() {
        return centreY;
    }

    /** Returns the depth of a point: 1 nearest to the eye, −1 farthest. */
    public double depth(double x, double y, double z) {
        return towardX * x + towardY * y + towardZ * z;
    }

    /**
     * Projects a point.
     *
     * @param into receives x and y in pixels and the depth
     */
    public void project(double x, double y, double z, double[] into) {
        double depth = depth(x, y, z);
        double scale = focal / (EYE - depth);
        into[0] = centreX + (rightX * x + rightY * y) * scale;
        into[1] = centreY - (upX * x + upY * y + upZ * z) * scale;
        into[2] = depth;
    }

    /** Projects a point and returns x and y in pixels and the depth. */
    public double[] project(double x, double y, double z) {
        double[] projected = new double[3];
        project(x, y, z, projected);
        return projected;
    }
}
