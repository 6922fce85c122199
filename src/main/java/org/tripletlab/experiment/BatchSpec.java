package org.tripletlab.experiment;

/**
 * The batches of an experiment.
 *
 * @param shift the farthest that an image is moved, in pixels
 * @param rotation the farthest that an image is turned, in degrees
 * @param seed decides the batches and how their images are moved; the initial weights, too
 */
public record BatchSpec(double shift, double rotation, long seed) {}
