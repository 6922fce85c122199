/**
 * Selection of examples: split into training and test images, batch sampler, stratified evaluation sets, held-out
 * classes, and augmentation.
 *
 * <p>Imports {@code batch}, {@code data}, {@code math} and {@code text}.
 */
package org.tripletlab.data.sampling;
