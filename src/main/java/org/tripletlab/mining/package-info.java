/**
 * Miners: which triplets or pairs of a batch are worth training on. One file for each idea; distances and labels in,
 * index tuples out. A miner never computes a loss.
 *
 * <p>Imports {@code batch} and {@code math}.
 */
package org.tripletlab.mining;
