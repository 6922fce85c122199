/**
 * The training loop of one experiment, a synchronous and deterministic step at a time: batch, tuples, loss, gradient,
 * update, and the checkpoint from which it goes on as if it had never stopped.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code experiment}, {@code loss}, {@code math},
 * {@code metric}, {@code mining} and {@code nn}.
 */
package org.tripletlab.training;
