package org.tripletlab.ui.sphere;

import org.tripletlab.render.view.Camera;

/** The sphere's turning on after it is let go: the speed of the hand, dying away within half a second. */
final class OrbitInertia {
    /** After this many seconds the speed has fallen to a third. */
    private static final double TIME_CONSTANT = 0.16;

    /** Slower than this many degrees a second it stands still. */
    private static final double STANDSTILL = 3;

    /** A hand that has rested this long before letting go leaves no speed behind. */
    private static final long REST_NANOS = 70_000_000L;

    private double yawSpeed;
    private double pitchSpeed;
    private long lastDrag;
    private boolean held;

    /** Stops, because the sphere is taken hold of. */
    void hold(long now) {
        held = true;
        yawSpeed = 0;
        pitchSpeed = 0;
        lastDrag = now;
    }

    /** Notes by how many degrees the hand has just turned the sphere. */
    void drag(double yawBy, double pitchBy, long now) {
        double seconds = Math.max(1e-3, (now - lastDrag) / 1e9);
        yawSpeed += 0.5 * (yawBy / seconds - yawSpeed);
        pitchSpeed += 0.5 * (pitchBy / seconds - pitchSpeed);
        lastDrag = now;
    }

    /** Lets the sphere go. */
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

    boolean isHeld() {
        return held;
    }

    boolean isTurning() {
        return !held && Math.hypot(yawSpeed, pitchSpeed) >= STANDSTILL;
    }

    /** Returns the camera after turning on for this many seconds. */
    Camera turnOn(Camera camera, double seconds) {
        double decay = Math.exp(-seconds / TIME_CONSTANT);
        double share = TIME_CONSTANT * (1 - decay);
        Camera turned = camera.orbit(yawSpeed * share, pitchSpeed * share);
        yawSpeed *= decay;
        pitchSpeed *= decay;
        return turned;
    }
}
