package org.tripletlab.nn.optimiser;

import java.util.List;

/**
 * What an optimiser remembers between two updates. Immutable: nobody writes to the arrays.
 *
 * @param moments running means over the gradients, one array of as many numbers as there are weights for each
 * @param powers running powers of the decay rates
 */
public record OptimiserState(List<float[]> moments, double[] powers) {
    /** Copies the list, not the arrays. */
    public OptimiserState {
        moments = List.copyOf(moments);
    }
}
