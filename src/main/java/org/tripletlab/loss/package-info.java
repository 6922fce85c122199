/**
 * Losses of the embeddings of a batch and their gradients. One file per loss; embeddings and tuples in, value and
 * gradient out. A loss never mines.
 *
 * <p>Imports {@code batch} and {@code math}.
 */
package org.tripletlab.loss;
