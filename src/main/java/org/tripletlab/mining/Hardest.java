package org.tripletlab.mining;

/** Tuple members that a miner selects as the hardest. This decides whether training from fresh weights collapses. */
public enum Hardest {
    /** Neither: selection is random, by zone, or of all triplets. */
    NEITHER,
    /** The nearest negatives; the positive is random or easy. */
    NEGATIVE,
    /** The farthest positive and the nearest negative. */
    BOTH
}
