package org.tripletlab.experiment;

import java.util.List;
import org.tripletlab.mining.Miners;

/**
 * A predefined experiment that demonstrates one effect.
 *
 * @param id key of its name ({@code preset.<id>.name}) and explanation ({@code preset.<id>.help}) in the texts
 * @param spec the experiment
 */
public record Preset(String id, ExperimentSpec spec) {
    private static final ExperimentSpec DEFAULT = ExperimentSpec.DEFAULT;

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "hardest-collapse",
                    DEFAULT.with(Parameters.MINER, Miners.HARDEST_NEGATIVE).with(Parameters.STEPS, 300)),
            new Preset("semi-hard-separation", DEFAULT),
            new Preset("random-too-easy", DEFAULT.with(Parameters.MINER, Miners.RANDOM)),
            new Preset(
                    "rescue",
                    DEFAULT.withText(Parameters.SCHEDULE, then(Miners.HARDEST_NEGATIVE, 300, Miners.SEMI_HARD_HARDEST))
                            .with(Parameters.STEPS, 1200)),
            new Preset(
                    "curriculum",
                    DEFAULT.withText(Parameters.SCHEDULE, then(Miners.SEMI_HARD_HARDEST, 600, Miners.HARDEST_NEGATIVE))
                            .with(Parameters.STEPS, 1000)),
            new Preset("contrastive", DEFAULT.with(Parameters.LOSS_TYPE, Choices.CONTRASTIVE)),
            new Preset("softmax", DEFAULT.with(Parameters.LOSS_TYPE, Choices.SOFTMAX)),
            new Preset("arcface", DEFAULT.with(Parameters.LOSS_TYPE, Choices.ARCFACE)),
            new Preset("unseen-digits", DEFAULT.with(Parameters.HOLD_OUT, "8,9").with(Parameters.PROBE_CLASSES, "all")),
            new Preset("best-separation", bestSeparation()));

    /** Returns all presets in teaching order. */
    public static List<Preset> all() {
        return ALL;
    }

    private static String then(String first, int step, String second) {
        return first + "@step<" + step + "," + second;
    }

    private static ExperimentSpec bestSeparation() {
        return DEFAULT.with(Parameters.NETWORK_TYPE, Choices.CNN)
                .with(Parameters.MARGIN, 0.5)
                .with(Parameters.REDUCTION, Choices.MEAN_OF_ACTIVE)
                .withText(Parameters.SCHEDULE, then(Miners.SEMI_HARD_HARDEST, 1000, Miners.HARDEST_NEGATIVE))
                .with(Parameters.SHIFT, 1.0)
                .with(Parameters.ROTATION, 10.0)
                .with(Parameters.DECAY, Choices.COSINE)
                .with(Parameters.STEPS, 4000);
    }
}
