package org.tripletlab.mining;

/**
 * What there is to know about a miner before it is made.
 *
 * @param id its name on screen keys, command line and in files
 * @param usesMargin whether the margin changes which triplets it takes
 * @param hardest whether it looks for the hardest triplets
 * @param mostTriplets how many valid triplets a batch may have at most for the miner to hold them
 */
public record MinerDescription(String id, boolean usesMargin, Hardest hardest, long mostTriplets) {
    /** Describes a miner of few triplets that are neither hardest nor chosen by the margin. */
    static MinerDescription describe(String id) {
        return new MinerDescription(id, false, Hardest.NEITHER, Long.MAX_VALUE);
    }

    /** Describes one whose choice the margin changes. */
    MinerDescription usingMargin() {
        return new MinerDescription(id, true, hardest, mostTriplets);
    }

    /** Describes one that looks for the hardest triplets. */
    MinerDescription taking(Hardest those) {
        return new MinerDescription(id, usesMargin, those, mostTriplets);
    }

    /** Describes one that may return every valid triplet of the batch. */
    MinerDescription ofMany() {
        return new MinerDescription(id, usesMargin, hardest, AllTripletsMiner.MOST_TRIPLETS);
    }
}
