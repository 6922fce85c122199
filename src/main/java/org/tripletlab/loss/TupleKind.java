package org.tripletlab.loss;

/** What a loss compares. */
public enum TupleKind {
    /** An anchor with a positive and a negative. */
    TRIPLETS,
    /** Two images that show the same class or different ones. */
    PAIRS,
    /** No tuples: each image on its own, by its label. */
    NONE
}
