package org.tripletlab.loss;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Static properties of a loss.
 *
 * @param id its id on the command line, in files and in text keys
 * @param tuples kind of tuples that it compares
 * @param parameters ids of its parameters
 * @param defaults defaults of those parameters where they differ from the general ones, as text
 * @param whole those of its numbers that must be integers
 * @param onlyHardest whether it is defined on the hardest triplets only, so that no other miner can be chosen
 * @param ownWeights whether it trains weights of its own with the network, for instance class directions
 */
public record LossDescription(
        String id,
        TupleKind tuples,
        Set<String> parameters,
        Map<String, String> defaults,
        Set<LossNumber> whole,
        boolean onlyHardest,
        boolean ownWeights) {
    /** Copies the sets. */
    public LossDescription {
        parameters = Set.copyOf(parameters);
        defaults = Map.copyOf(defaults);
        whole = Set.copyOf(whole);
    }

    /** Tells whether the loss has the parameter with this id. */
    public boolean takes(String parameter) {
        return parameters.contains(parameter);
    }

    /** Describes a loss without parameters, weights or a fixed miner. */
    static LossDescription describe(String id, TupleKind tuples) {
        return new LossDescription(id, tuples, Set.of(), Map.of(), Set.of(), false, false);
    }

    /** Returns the description with these choices added. */
    LossDescription choosing(String... ids) {
        return taking(List.of(ids));
    }

    /** Returns the description with these numbers added. */
    LossDescription with(LossNumber... numbers) {
        return taking(Arrays.stream(numbers).map(LossNumber::id).toList());
    }

    /** Returns the description with a number whose default differs from the general one. */
    LossDescription with(LossNumber number, String own) {
        Map<String, String> more = new HashMap<>(defaults);
        more.put(number.id(), own);
        return new LossDescription(id, tuples, parameters, more, whole, onlyHardest, ownWeights).with(number);
    }

    private LossDescription taking(List<String> ids) {
        Set<String> more = new HashSet<>(parameters);
        more.addAll(ids);
        return new LossDescription(id, tuples, more, defaults, whole, onlyHardest, ownWeights);
    }

    /** Returns the description with a number that must be an integer. */
    LossDescription withWhole(LossNumber number) {
        return new LossDescription(id, tuples, parameters, defaults, Set.of(number), onlyHardest, ownWeights);
    }

    /** Returns the description of a loss that is defined on the hardest triplets only. */
    LossDescription ofHardest() {
        return new LossDescription(id, tuples, parameters, defaults, whole, true, ownWeights);
    }

    /** Returns the description of a loss with weights of its own. */
    LossDescription withWeights() {
        return new LossDescription(id, tuples, parameters, defaults, whole, onlyHardest, true);
    }
}
