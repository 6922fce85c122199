package org.tripletlab.render.paint;

/** Takes the lines of a drawing of the sphere: pixels of a frame, or the paths of a picture without pixels. */
public interface Strokes {
    /**
     * Draws a straight piece of a line. Pieces of a polyline that meet show no joint.
     *
     * @param lineWidth in pixels
     * @param rgb the colour
     * @param alpha 0 to 1; more counts as 1
     */
    void line(double x0, double y0, double x1, double y1, double lineWidth, int rgb, double alpha);

    /** Draws a circle line, its middle at this radius in pixels. */
    void ring(double x, double y, double radius, double lineWidth, int rgb, double alpha);

    /** Fills a disc. */
    void dot(double x, double y, double radius, int rgb, double alpha);
}
