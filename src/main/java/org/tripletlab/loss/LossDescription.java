package org.tripletlab.loss;

import java.util.Map;
import java.util.Set;

/**
 * What there is to know about a loss before it is made.
 *
 * @param id its name on the command line, in files and in keys of texts
 * @param tuples what it compares
 * @param parameters ids of the parameters that it takes
 * @param defaults values of those parameters where they are the loss's own, as people write them
 * @param fixedMiner the miner whose triplets it always takes; empty if it is free
 * @param ownWeights whether it has weights of its own that are trained with the network: directions of classes, say
 */
public record LossDescription(
        String id,
        TupleKind tuples,
        Set<String> parameters,
        Map<String, String> defaults,
        String fixedMiner,
        boolean ownWeights) {
    /** Copies the sets. */
    public LossDescription {
        parameters = Set.copyOf(parameters);
        defaults = Map.copyOf(defaults);
    }
}
