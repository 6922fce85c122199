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
 */
public record LossDescription(
        String id, TupleKind tuples, Set<String> parameters, Map<String, String> defaults, String fixedMiner) {
    /** Copies the sets. */
    public LossDescription {
        parameters = Set.copyOf(parameters);
        defaults = Map.copyOf(defaults);
    }
}
