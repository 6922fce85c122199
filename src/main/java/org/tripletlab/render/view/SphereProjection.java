package org.tripletlab.render.view;

/** How the sphere is brought onto a flat picture. */
public enum SphereProjection {
    /** A globe of glass in perspective. */
    GLOBE {
        @Override
        public SphereView view(Camera camera, int width, int height) {
            return new CameraView(camera, width, height);
        }
    },

    /** A flat map of equal areas with nothing behind. */
    MAP {
        @Override
        public SphereView view(Camera camera, int width, int height) {
            return new MapView(camera, width, height);
        }
    };

    /** Returns where directions land on a picture of this many pixels. */
    public abstract SphereView view(Camera camera, int width, int height);
}
