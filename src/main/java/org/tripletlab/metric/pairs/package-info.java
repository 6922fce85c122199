/**
 * Distances between pairs of embeddings: percentiles and ranks without sorting them all, the equal error rate, closest
 * pairs, and the measurement of a probe set made from them.
 *
 * <p>Imports {@code math}, {@code metric.catalogue}, {@code metric.geometry} and {@code metric.statistics}.
 */
package org.tripletlab.metric.pairs;
