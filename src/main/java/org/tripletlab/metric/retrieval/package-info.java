/**
 * Nearest neighbours of an embedding, retrieval metrics, and few-shot recognition.
 *
 * <p>Imports {@code math}, {@code metric.catalogue} and {@code metric.pairs}.
 */
package org.tripletlab.metric.retrieval;
