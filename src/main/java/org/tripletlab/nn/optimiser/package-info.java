/**
 * Optimisers: gradients in, weight updates out, and their state between two updates.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.nn.optimiser;
