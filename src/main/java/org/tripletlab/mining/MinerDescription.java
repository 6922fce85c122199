package org.tripletlab.mining;

/**
 * Static properties of a miner.
 *
 * @param id its id in text keys, on the command line and in files
 * @param usesMargin whether its selection depends on the margin
 * @param hardest which tuple members it selects as the hardest
 * @param semiHard whether its negatives are farther than the positive but near, which pulls a collapsed network apart
 * @param mostTriplets largest number of valid triplets in a batch that the miner can hold
 */
public record MinerDescription(String id, boolean usesMargin, Hardest hardest, boolean semiHard, long mostTriplets) {
    /** Describes a miner of few triplets whose selection is neither the hardest nor dependent on the margin. */
    static MinerDescription describe(String id) {
        return new MinerDescription(id, false, Hardest.NEITHER, false, Long.MAX_VALUE);
    }

    /** Returns the description with a selection that depends on the margin. */
    MinerDescription usingMargin() {
        return new MinerDescription(id, true, hardest, semiHard, mostTriplets);
    }

    /** Returns the description with the given hardest selection. */
    MinerDescription taking(Hardest those) {
        return new MinerDescription(id, usesMargin, those, semiHard, mostTriplets);
    }

    /** Returns the description with semi-hard negatives. */
    MinerDescription takingSemiHard() {
        return new MinerDescription(id, usesMargin, hardest, true, mostTriplets);
    }

    /** Returns the description of a miner that may return every valid triplet of the batch. */
    MinerDescription ofMany() {
        return new MinerDescription(id, usesMargin, hardest, semiHard, AllTripletsMiner.MOST_TRIPLETS);
    }
}
