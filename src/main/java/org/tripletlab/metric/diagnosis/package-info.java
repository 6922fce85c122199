/**
 * State of a run, with notes: a pure function of the measurements so far, and the thresholds between the states.
 *
 * <p>Imports {@code math}, {@code metric.catalogue} and {@code metric.statistics}.
 */
package org.tripletlab.metric.diagnosis;
