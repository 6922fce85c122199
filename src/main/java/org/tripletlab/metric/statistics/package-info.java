/**
 * The numbers of one step: what the optimiser saw of its batch, and what was measured of the probe set.
 *
 * <p>Imports {@code math}, {@code metric.catalogue} and {@code metric.geometry}.
 */
package org.tripletlab.metric.statistics;
