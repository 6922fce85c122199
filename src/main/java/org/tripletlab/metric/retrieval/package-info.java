/**
 * Neighbours of an embedding, how often they are of its class, and recognition from a few examples.
 *
 * <p>Imports {@code math}, {@code metric.catalogue} and {@code metric.pairs}.
 */
package org.tripletlab.metric.retrieval;
