/**
 * Losses: how wrong the embeddings of a batch are, and which way each should move. One file per loss; embeddings and
 * tuples in, value and gradient out. A loss never mines.
 *
 * <p>May import {@code batch} and {@code math}.
 */
package org.tripletlab.loss;
