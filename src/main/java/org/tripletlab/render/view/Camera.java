package org.tripletlab.render.view;

/**
 * Camera of the sphere: an orbit around its centre with north upwards.
 *
 * <p>Yaw is unlimited; pitch stops at the poles, so there are no jumps. Zoom changes the focal length and not the
 * position, so that the perspective is constant and the camera never enters the sphere.
 *
 * @param yawDegrees longitude of the camera, kept in (−180, 180]; 0 looks from +x, 90 from +y
 * @param pitchDegrees latitude of the camera, kept in [−90, 90]; 90 looks down on +z
 * @param zoom 1 shows the whole sphere with a margin for labels; kept in [{@value #MIN_ZOOM}, {@value #MAX_ZOOM}]
 */
public record Camera(double yawDegrees, double pitchDegrees, double zoom) {
    public static final double MIN_ZOOM = 0.5;
    public static final double MAX_ZOOM = 40;

    /** The initial view. */
    public static final Camera HOME = new Camera(120, 20, 1);

    /** View from the north pole with x to the right and y upwards, for embeddings on a circle. */
    public static final Camera POLAR = new Camera(-90, 90, 1);

    /**
     * Clamps each value to its range.
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

    /** Returns this camera moved along its orbit by angles in degrees. */
    public Camera orbit(double yawBy, double pitchBy) {
        return new Camera(yawDegrees + yawBy, pitchDegrees + pitchBy, zoom);
    }

    /** Returns this camera with its zoom multiplied. */
    public Camera zoomBy(double factor) {
        return new Camera(yawDegrees, pitchDegrees, zoom * factor);
    }

    /** Returns this camera with the whole sphere in view, from the same direction. */
    public Camera fit() {
        return new Camera(yawDegrees, pitchDegrees, 1);
    }

    /** Returns the view of the globe on a picture of this size in pixels. */
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
