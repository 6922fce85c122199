package org.tripletlab.compare;

import java.util.Arrays;
import java.util.List;
import org.tripletlab.experiment.Choices;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * A predefined comparison.
 *
 * @param id key of its name ({@code race.<id>.name}) in the texts
 * @param race the compared experiments
 */
public record PresetComparison(String id, ComparisonSpec race) {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT.with(Parameters.STEPS, 600);

    private static final List<PresetComparison> ALL = List.of(
            new PresetComparison("hardest-vs-semi-hard", miners(Miners.HARDEST_NEGATIVE, Miners.SEMI_HARD_HARDEST)),
            new PresetComparison(
                    "four-strategies",
                    miners(Miners.RANDOM, Miners.SEMI_HARD_HARDEST, Miners.HARDEST_NEGATIVE, Miners.BATCH_HARD)),
            new PresetComparison("triplet-vs-contrastive", losses(Choices.TRIPLET, Choices.CONTRASTIVE)),
            new PresetComparison("classifiers-vs-triplet", losses(Choices.SOFTMAX, Choices.ARCFACE, Choices.TRIPLET)),
            new PresetComparison(
                    "squared-vs-plain",
                    new ComparisonSpec(Parameters.DISTANCE.choices().stream()
                            .map(distance -> BASE.with(Parameters.DISTANCE, distance))
                            .toList())),
            new PresetComparison(
                    "three-vs-sixty-four",
                    new ComparisonSpec(List.of(
                            BASE.with(Parameters.EMBEDDING_SIZE, 3), BASE.with(Parameters.EMBEDDING_SIZE, 64)))));

    /** Returns all of them in teaching order. */
    public static List<PresetComparison> all() {
        return ALL;
    }

    /**
     * Returns a comparison by its id.
     *
     * @throws OptionException if there is none
     */
    public static PresetComparison byId(String id) {
        return ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OptionException("race", Message.of("race.refused.unknown", id)));
    }

    private static ComparisonSpec miners(String... miners) {
        return new ComparisonSpec(Arrays.stream(miners)
                .map(miner -> BASE.with(Parameters.MINER, miner))
                .toList());
    }

    private static ComparisonSpec losses(String... losses) {
        return new ComparisonSpec(Arrays.stream(losses)
                .map(loss -> BASE.with(Parameters.LOSS_TYPE, loss))
                .toList());
    }
}
