package org.tripletlab.experiment;

/**
 * Batch part of an experiment.
 *
 * @param shift largest shift of an image, in pixels
 * @param rotation largest rotation of an image, in degrees
 * @param seed seed of the batches, the augmentation and the initial weights
 */
public record BatchSpec(double shift, double rotation, long seed) {}
