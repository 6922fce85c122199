/**
 * Miners: which triplets of a batch are worth training on. One file per miner; distances and labels in, index triplets
 * out. A miner never computes a loss.
 *
 * <p>May import {@code batch} and {@code math}.
 */
package org.tripletlab.mining;
