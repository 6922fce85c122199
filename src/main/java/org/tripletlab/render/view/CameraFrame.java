package org.tripletlab.render.view;

/** The three directions of a camera: to the right, upwards, and toward the eye. */
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

    /** Returns how far to the right a point lies. */
    public double right(double x, double y) {
        return rightX * x + rightY * y;
    }

    /** Returns how far up a point lies. */
    public double up(double x, double y, double z) {
        return upX * x + upY * y + upZ * z;
    }

    /** Returns how far toward the eye a point lies. */
    public double toward(double x, double y, double z) {
        return towardX * x + towardY * y + towardZ * z;
    }
}
