package org.tripletlab.math;

/**
 * Class directions that a loss keeps, and the angular margin between neighbouring classes.
 *
 * @param axes unit vectors, row-major (classes × embedding size); a class without one is a row of NaN
 * @param halfAngleDegrees largest angle to its own class direction at which an embedding keeps the margin towards the
 *     nearest other direction, in degrees; NaN if the loss has no margin
 */
public record ClassWedges(double[] axes, double halfAngleDegrees) {}
