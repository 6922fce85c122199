package org.tripletlab.render.view;

/** Orthonormal frame of a camera: right, up, and towards the viewer. */
public final class CameraFrame {
    private final double rightX;
    private final double rightY;
    private final double upX;
    private final double upY;
    private final double upZ;
    private final double towardX;
    private final double towardY;
    private final double towardZ;

    /** Computes the directions of a camera. */
    public CameraFrame(Camera camera) {
        double yaw = StrictMath.toRadians(camera.yawDegrees());
        double pitch = StrictMath.toRadians(camera.pitchDegrees());
        double cosYaw = StrictMath.cos(yaw);
        double sinYaw = StrictMath.sin(yaw);
        double cosPitch = StrictMath.cos(pitch);
        double sinPitch = StrictMath.sin(pitch);
        rightX = -sinYaw;
        rightY = cosYaw;
        upX = -sinPitch * cosYaw;
        upY = -sinPitch * sinYaw;
        upZ = cosPitch;
        towardX = cosPitch * cosYaw;
        towardY = cosPitch * sinYaw;
        towardZ = sinPitch;
    }

    /** Returns the coordinate of a point to the right. */
    public double right(double x, double y) {
        return rightX * x + rightY * y;
    }

    /** Returns the upward coordinate of a point. */
    public double up(double x, double y, double z) {
        return upX * x + upY * y + upZ * z;
    }

    /** Returns the coordinate of a point towards the viewer. */
    public double toward(double x, double y, double z) {
        return towardX * x + towardY * y + towardZ * z;
    }
}
