/**
 * Losses: how wrong the embeddings of a batch are, and which way each should move. One file for each loss; embeddings
 * and tuples in, value and gradient out. A loss never mines.
 *
 * <p>Imports {@code batch} and {@code math}.
 */
package org.tripletlab.loss;
