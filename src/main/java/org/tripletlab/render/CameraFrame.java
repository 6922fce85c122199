package org.tripletlab.render;

/** The three directions of a camera: to the right, upwards, and toward the eye. */
final class CameraFrame {
    private final double rightX;
    private final double rightY;
    private final double upX;
    private final double upY;
    private final double upZ;
    private final double towardX;
    private final double towardY;
    private final double towardZ;

    CameraFrame(Camera camera) {
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

    double right(double x, double y) {
        return rightX * x + rightY * y;
    }

    double up(double x, double y, double z) {
        return upX * x + upY * y + upZ * z;
    }

    double toward(double x, double y, double z) {
        return towardX * x + towardY * y + towardZ * z;
    }
}
