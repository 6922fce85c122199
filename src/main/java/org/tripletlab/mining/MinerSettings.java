package org.tripletlab.mining;

/**
 * What miners may need to know of the experiment; each takes what it uses and checks that alone.
 *
 * @param margin width of the semi-hard zone in the distance of the loss, finite and at least 0
 * @param embeddingSize numbers in one embedding, at least 1
 * @param squaredDistance whether the distances of a {@link MiningBatch} are squared
 */
public record MinerSettings(double margin, int embeddingSize, boolean squaredDistance) {}
