package org.tripletlab.ui.sphere;

/**
 * Content of the card of a point. Angles are measured in the full embedding space, not in the projection.
 *
 * @param image grey values of the example, row by row, 0 is background and 255 is ink
 * @param imageWidth in pixels
 * @param imageHeight in pixels
 * @param drawing whether it is ink on an empty background; a photograph is shown unchanged
 * @param className name of its class
 * @param unseen whether that class is held out of training
 * @param ownAngleDegrees angle to the mean of its own class, or NaN
 * @param nearestName name of the class whose mean is nearest, or empty if there are no class means
 * @param nearestAngleDegrees angle to that class mean, or NaN
 */
public record PointFacts(
        byte[] image,
        int imageWidth,
        int imageHeight,
        boolean drawing,
        String className,
        boolean unseen,
        double ownAngleDegrees,
        String nearestName,
        double nearestAngleDegrees) {}
