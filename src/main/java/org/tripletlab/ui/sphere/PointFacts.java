package org.tripletlab.ui.sphere;

/**
 * Content of the card of a point. Angles are measured in the full embedding space, not in the projection.
 *
 * @param image the example
 * @param own its class and the angle to the mean of that class
 * @param unseen whether that class is held out of training
 * @param nearest the class whose mean is nearest; its name is empty if there are no class means
 */
public record PointFacts(Image image, ClassAngle own, boolean unseen, ClassAngle nearest) {
    /**
     * An example.
     *
     * @param grey grey values, row by row, 0 is background and 255 is ink; empty without images
     * @param width in pixels
     * @param height in pixels
     * @param drawing whether it is ink on an empty background; a photograph is shown unchanged
     */
    public record Image(byte[] grey, int width, int height, boolean drawing) {}

    /**
     * Angle to the mean of a class.
     *
     * @param name name of the class
     * @param degrees 0 to 180; NaN without a mean direction
     */
    public record ClassAngle(String name, double degrees) {}
}
