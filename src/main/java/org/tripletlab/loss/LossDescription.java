package org.tripletlab.loss;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to know about a loss before it is made.
 *
 * @param id its name on the command line, in files and in keys of texts
 * @param tuples what it compares
 * @param parameters ids of the parameters that it takes
 * @param defaults values of those parameters where they are the loss's own, as people write them
 * @param whole those of its numbers that must be whole
 * @param onlyHardest whether it is defined on the hardest triplets alone, so that nothing else can be mined for it
 * @param ownWeights whether it has weights of its own that are trained with the network: directions of classes, say
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

    /** Tells whether the loss takes the parameter of this id. */
    public boolean takes(String parameter) {
        return parameters.contains(parameter);
    }

    /** Describes a loss without parameters, weights or a miner of its own. */
    static LossDescription describe(String id, TupleKind tuples) {
        return new LossDescription(id, tuples, Set.of(), Map.of(), Set.of(), false, false);
    }

    /** Describes one that has these choices. */
    LossDescription choosing(String... ids) {
        return taking(List.of(ids));
    }

    /** Describes one that takes these numbers. */
    LossDescription with(LossNumber... numbers) {
        return taking(Arrays.stream(numbers).map(LossNumber::id).toList());
    }

    /** Describes one that takes a number with another default than most losses have. */
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

    /** Describes one of whose numbers one must be whole. */
    LossDescription withWhole(LossNumber number) {
        return new LossDescription(id, tuples, parameters, defaults, Set.of(number), onlyHardest, ownWeights);
    }

    /** Describes one that is defined on the hardest triplets alone. */
    LossDescription ofHardest() {
        return new LossDescription(id, tuples, parameters, defaults, whole, true, ownWeights);
    }

    /** Describes one with weights of its own. */
    LossDescription withWeights() {
        return new LossDescription(id, tuples, parameters, defaults, whole, onlyHardest, true);
    }
}
