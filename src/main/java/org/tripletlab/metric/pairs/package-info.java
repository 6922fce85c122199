/**
 * Distances between pairs of embeddings: percentiles and ranks without sorting them all, the equal error rate, closest
 * pairs, and the measurement of an evaluation set.
 *
 * <p>Imports {@code math}, {@code metric.catalogue}, {@code metric.geometry} and {@code metric.statistics}.
 */
package org.tripletlab.metric.pairs;
