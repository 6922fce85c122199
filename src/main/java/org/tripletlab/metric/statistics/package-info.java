/**
 * Statistics of one step: of its training batch and of the evaluation set.
 *
 * <p>Imports {@code math}, {@code metric.catalogue} and {@code metric.geometry}.
 */
package org.tripletlab.metric.statistics;
