/**
 * Selection of examples: split into training and test images, batch sampler, stratified evaluation sets, held-out
 * classes, and augmentation.
 *
 * <p>Imports {@code batch}, {@code data} and {@code math}.
 */
package org.tripletlab.data.sampling;
