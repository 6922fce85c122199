package org.tripletlab.nn;

/** Which gradients a layer is there to compute, and so which buffers it has. */
enum Gradients {
    /** None: the layer is only looked through. */
    NONE,
    /** Over its weights: the layer nearest the image. */
    WEIGHTS,
    /** Over its weights and over its input: every layer above. */
    WEIGHTS_AND_INPUT;

    boolean overWeights() {
        return this != NONE;
    }

    boolean overInput() {
        return this == WEIGHTS_AND_INPUT;
    }

    /** Returns what the layers above one with these gradients are there to compute. */
    Gradients above() {
        return this == NONE ? NONE : WEIGHTS_AND_INPUT;
    }
}
