package org.tripletlab.mining;

/**
 * Settings of the experiment for miners; each miner reads and checks only those it uses.
 *
 * @param margin width of the semi-hard zone in the distance of the loss, finite and at least 0
 * @param embeddingSize numbers in one embedding, at least 1
 * @param squaredDistance whether the distances of a {@link MiningBatch} are squared
 */
public record MinerSettings(double margin, int embeddingSize, boolean squaredDistance) {}
