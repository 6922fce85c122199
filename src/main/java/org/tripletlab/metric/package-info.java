/**
 * Metrics measured once at the end of a run.
 *
 * <p>Metrics are pure functions on {@code double[]}. An undefined number is NaN in memory (and null in files), never an
 * invented value.
 *
 * <p>Imports {@code math}, {@code metric.catalogue}, {@code metric.geometry}, {@code metric.pairs}, {@code
 * metric.retrieval} and {@code metric.verification}.
 */
package org.tripletlab.metric;
