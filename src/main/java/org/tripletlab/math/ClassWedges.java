package org.tripletlab.math;

/**
 * Directions that a loss keeps for the classes, and how far from the border between two of them it wants embeddings to
 * stay.
 *
 * @param axes unit vectors, row-major (classes × embedding size); a class without one is a row of NaN
 * @param halfAngleDegrees largest angle to its own axis at which an embedding keeps the margin towards the nearest other
 *     axis, in degrees; NaN if the loss has no margin
 */
public record ClassWedges(double[] axes, double halfAngleDegrees) {}
