package org.tripletlab.nn;

/** Gradients that a layer computes, which decides its buffers. */
enum Gradients {
    /** None: forward only. */
    NONE,
    /** With respect to its weights: the layer nearest the image. */
    WEIGHTS,
    /** With respect to its weights and its input: every layer above. */
    WEIGHTS_AND_INPUT;

    boolean overWeights() {
        return this != NONE;
    }

    boolean overInput() {
        return this == WEIGHTS_AND_INPUT;
    }

    /** Returns the gradients of the layers above one with these. */
    Gradients above() {
        return this == NONE ? NONE : WEIGHTS_AND_INPUT;
    }
}
