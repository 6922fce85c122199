/**
 * Outcome of one run of a study: its result, the curves of its measured steps, and an audit of the diagnosis against
 * them.
 *
 * <p>Imports {@code metric}.
 */
package org.tripletlab.study.outcome;
