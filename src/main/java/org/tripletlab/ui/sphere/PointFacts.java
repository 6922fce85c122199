package org.tripletlab.ui.sphere;

/**
 * What the card of a point says. Angles are measured in the full embedding space, not in the projection.
 *
 * @param image grey values of the example, row by row, 0 is ground and 255 is ink
 * @param imageWidth in pixels
 * @param imageHeight in pixels
 * @param drawing whether it is ink on an empty ground, not a photograph, which is shown as it is
 * @param className name of its class
 * @param unseen whether that class was never trained on
 * @param ownAngleDegrees angle to the axis of its own class, or NaN
 * @param nearestName name of the class whose axis is nearest, or empty if there are no axes
 * @param nearestAngleDegrees angle to that axis, or NaN
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
