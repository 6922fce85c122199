/**
 * Whether two images are of one class: thresholds of the distance, the errors of each, and a decision with its
 * certainty.
 *
 * <p>Imports {@code math}, {@code metric.catalogue}, {@code metric.diagnosis}, {@code metric.geometry} and
 * {@code metric.pairs}.
 */
package org.tripletlab.metric.verification;
