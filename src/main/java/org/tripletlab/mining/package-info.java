/**
 * Miners: selection of the triplets or pairs of a batch to train on. One file per strategy; distances and labels in,
 * index tuples out. A miner never computes a loss.
 *
 * <p>Imports {@code batch} and {@code math}.
 */
package org.tripletlab.mining;
