/**
 * The images of one experiment, chosen from its data set: what to train on, the probe set to measure with, and the
 * scaling of pixels. Data sets that were opened are kept, and told apart by a fingerprint.
 *
 * <p>Imports {@code data}, {@code experiment}, {@code io}, {@code log}, {@code math}, {@code mining}, {@code nn} and
 * {@code text}.
 */
package org.tripletlab.dataset;
