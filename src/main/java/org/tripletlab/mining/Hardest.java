package org.tripletlab.mining;

/** Which of its images a miner looks for at the hard end: what it does to a network that is still fresh hangs on that. */
public enum Hardest {
    /** Neither: chance, a zone or every triplet decides. */
    NEITHER,
    /** The nearest negatives; the positive is left to chance, or an easy one is taken. */
    NEGATIVE,
    /** The farthest positive and the nearest negative. */
    BOTH
}
