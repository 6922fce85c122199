package org.tripletlab.loss;

/** Kinds of tuples that losses compare. */
public enum TupleKind {
    /** An anchor with a positive and a negative. */
    TRIPLETS,
    /** Two images that show the same class or different ones. */
    PAIRS,
    /** No tuples: each image on its own, by its label. */
    NONE
}
