/**
 * Optimisers: gradients in, weight updates out, and what has to be remembered between two updates.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.nn.optimiser;
