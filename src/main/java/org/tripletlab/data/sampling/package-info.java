/**
 * Which examples are used: the split into training and test images, the sampler that composes batches, the choice of
 * probe sets, classes that are held out, and the augmentation of images.
 *
 * <p>Imports {@code batch}, {@code data} and {@code math}.
 */
package org.tripletlab.data.sampling;
