package org.tripletlab.render.view;

/**
 * Where the sphere is looked at from: an orbit around its centre with north kept upwards.
 *
 * <p>Yaw turns without end; pitch stops at the poles instead of tumbling over them, so there is no jump anywhere. Zoom
 * lengthens the lens and leaves the eye where it is, so near and far keep their proportions and the eye never enters the
 * sphere.
 *
 * @param yawDegrees longitude of the eye, kept in (−180, 180]; 0 looks from +x, 90 from +y
 * @param pitchDegrees latitude of the eye, kept in [−90, 90]; 90 looks down on +z
 * @param zoom 1 shows the whole sphere with a margin for labels; kept in [{@value #MIN_ZOOM}, {@value #MAX_ZOOM}]
 */
public record Camera(double yawDegrees, double pitchDegrees, double zoom) {
    public static final double MIN_ZOOM = 0.5;
    public static final double MAX_ZOOM = 40;

    /** The view that a sphere opens with. */
    public static final Camera HOME = new Camera(120, 20, 1);

    /** Looks down on the north pole with x to the right and y upwards: the view for embeddings on a circle. */
    public static final Camera POLAR = new Camera(-90, 90, 1);

    /**
     * Brings each value into its range.
     *
     * @throws IllegalArgumentException if a value is not finite
     */
    public Camera {
        if (!Double.isFinite(yawDegrees) || !Double.isFinite(pitchDegrees) || !Double.isFinite(zoom)) {
            throw new IllegalArgumentException("A camera needs finite numbers, not yaw " + yawDegrees + ", pitch "
                    + pitchDegrees + ", zoom " + zoom + ".");
        }
        yawDegrees = wrap(yawDegrees);
        pitchDegrees = Math.min(90, Math.max(-90, pitchDegrees));
        zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
    }

    /** Returns this camera moved along its orbit by these angles in degrees. */
    public Camera orbit(double yawBy, double pitchBy) {
        return new Camera(yawDegrees + yawBy, pitchDegrees + pitchBy, zoom);
    }

    /** Returns this camera with its zoom multiplied. */
    public Camera zoomBy(double factor) {
        return new Camera(yawDegrees, pitchDegrees, zoom * factor);
    }

    /** Returns this camera with the whole sphere in view, seen from the same side. */
    public Camera fit() {
        return new Camera(yawDegrees, pitchDegrees, 1);
    }

    /** Returns the globe on a picture of this many pixels. */
    public CameraView view(int width, int height) {
        return new CameraView(this, width, height);
    }

    private static double wrap(double degrees) {
        double wrapped = degrees % 360;
        if (wrapped > 180) {
            return wrapped - 360;
        }
        return wrapped <= -180 ? wrapped + 360 : wrapped;
    }
}
