package org.tripletlab.render.view;

/** Projections of the sphere onto a picture. */
public enum SphereProjection {
    /** Perspective view of a transparent globe. */
    GLOBE {
        @Override
        public SphereView view(Camera camera, int width, int height) {
            return new CameraView(camera, width, height);
        }
    },

    /** Flat equal-area map. */
    MAP {
        @Override
        public SphereView view(Camera camera, int width, int height) {
            return new MapView(camera, width, height);
        }
    };

    /** Returns the view for a picture of this size in pixels. */
    public abstract SphereView view(Camera camera, int width, int height);
}
