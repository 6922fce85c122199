package org.tripletlab.ui.sphere;

import org.tripletlab.render.view.Camera;

/** Inertia of the sphere after a drag: it continues to rotate at the speed of the pointer, which decays within half a second. */
final class OrbitInertia {
    /** Time constant of the decay, in seconds: the speed falls to about a third. */
    private static final double TIME_CONSTANT = 0.16;

    /** Speed below which the rotation stops, in degrees per second. */
    private static final double STANDSTILL = 3;

    /** A pointer that rests this long before release leaves no speed. */
    private static final long REST_NANOS = 70_000_000L;

    private double yawSpeed;
    private double pitchSpeed;
    private long lastDrag;
    private boolean held;

    /** Stops the rotation at the start of a drag. */
    void hold(long now) {
        held = true;
        yawSpeed = 0;
        pitchSpeed = 0;
        lastDrag = now;
    }

    /** Records a rotation by the pointer, in degrees. */
    void drag(double yawBy, double pitchBy, long now) {
        double seconds = Math.max(1e-3, (now - lastDrag) / 1e9);
        yawSpeed += 0.5 * (yawBy / seconds - yawSpeed);
        pitchSpeed += 0.5 * (pitchBy / seconds - pitchSpeed);
        lastDrag = now;
    }

    /** Starts the inertia at the end of a drag. */
    void release(long now) {
        held = false;
        if (now - lastDrag > REST_NANOS) {
            stop();
        }
    }

    void stop() {
        yawSpeed = 0;
        pitchSpeed = 0;
    }

    boolean isTurning() {
        return !held && Math.hypot(yawSpeed, pitchSpeed) >= STANDSTILL;
    }

    /** Returns the camera after this many seconds of inertia. */
    Camera turnOn(Camera camera, double seconds) {
        double decay = Math.exp(-seconds / TIME_CONSTANT);
        double share = TIME_CONSTANT * (1 - decay);
        Camera turned = camera.orbit(yawSpeed * share, pitchSpeed * share);
        yawSpeed *= decay;
        pitchSpeed *= decay;
        return turned;
    }
}
