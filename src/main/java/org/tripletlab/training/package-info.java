/**
 * Training loop of one experiment in synchronous, deterministic steps: batch, tuples, loss, gradient, update; and
 * checkpoints from which it continues with identical results.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code experiment}, {@code loss}, {@code math},
 * {@code metric}, {@code mining}, {@code nn}, {@code option} and {@code text}.
 */
package org.tripletlab.training;
