package org.tripletlab.mining;

/**
 * What there is to know about a miner before it is made.
 *
 * @param id its name on screen keys, command line and in files
 * @param usesMargin whether the margin changes which triplets it takes
 */
public record MinerDescription(String id, boolean usesMargin) {}
