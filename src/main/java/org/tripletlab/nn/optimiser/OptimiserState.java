package org.tripletlab.nn.optimiser;

import java.util.List;

/**
 * State of an optimiser between two updates. Immutable by convention: the arrays are shared and must not be written.
 *
 * @param moments running means of the gradients, each an array with one number per weight
 * @param powers running powers of the decay rates
 */
public record OptimiserState(List<float[]> moments, double[] powers) {
    /** Copies the list, not the arrays. */
    public OptimiserState {
        moments = List.copyOf(moments);
    }
}
