/**
 * Images of one experiment, selected from its data set: training images, the evaluation set, and the scaling of pixels;
 * also the cache of opened data sets and their fingerprints.
 *
 * <p>Imports {@code data}, {@code experiment}, {@code io}, {@code log}, {@code math}, {@code mining}, {@code nn},
 * {@code option} and {@code text}.
 */
package org.tripletlab.dataset;
