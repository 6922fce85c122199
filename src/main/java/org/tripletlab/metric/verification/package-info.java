/**
 * Verification that two images are of one class: distance thresholds, their error rates, and decisions with their
 * confidence.
 *
 * <p>Imports {@code math}, {@code metric.catalogue}, {@code metric.diagnosis}, {@code metric.geometry},
 * {@code metric.pairs} and {@code option}.
 */
package org.tripletlab.metric.verification;
