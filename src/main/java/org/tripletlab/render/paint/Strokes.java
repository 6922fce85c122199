package org.tripletlab.render.paint;

/** Target of lines of a sphere drawing: pixels of a frame, or paths of a vector picture. */
public interface Strokes {
    /**
     * Draws a straight segment. Adjacent segments of a polyline have no visible joint.
     *
     * @param lineWidth in pixels
     * @param rgb the colour
     * @param alpha 0 to 1; more counts as 1
     */
    void line(double x0, double y0, double x1, double y1, double lineWidth, int rgb, double alpha);

    /** Draws a circle, its centre line at this radius in pixels. */
    void ring(double x, double y, double radius, double lineWidth, int rgb, double alpha);

    /** Fills a disc. */
    void dot(double x, double y, double radius, int rgb, double alpha);
}
