package org.tripletlab.experiment;

import java.util.List;

/**
 * A ready experiment that shows one thing.
 *
 * @param id key of its name ({@code preset.<id>.name}) and explanation ({@code preset.<id>.help}) in the texts
 * @param spec the experiment
 */
public record Preset(String id, ExperimentSpec spec) {
    private static final ExperimentSpec DEFAULT = ExperimentSpec.DEFAULT;

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "hardest-collapse",
                    DEFAULT.with(Parameters.MINER, "hardest-negative").with(Parameters.STEPS, 300)),
            new Preset("semi-hard-separation", DEFAULT),
            new Preset("random-too-easy", DEFAULT.with(Parameters.MINER, "random")),
            new Preset(
                    "rescue",
                    DEFAULT.withText(Parameters.SCHEDULE, "hardest-negative@step<300,semi-hard-hardest")
                            .with(Parameters.STEPS, 1200)),
            new Preset(
                    "curriculum",
                    DEFAULT.withText(Parameters.SCHEDULE, "semi-hard-hardest@step<600,hardest-negative")
                            .with(Parameters.STEPS, 1000)),
            new Preset("contrastive", DEFAULT.with(Parameters.LOSS_TYPE, "contrastive")),
            new Preset("softmax", DEFAULT.with(Parameters.LOSS_TYPE, "softmax")),
            new Preset("arcface", DEFAULT.with(Parameters.LOSS_TYPE, "arcface")),
            new Preset("unseen-digits", DEFAULT.with(Parameters.HOLD_OUT, "8,9").with(Parameters.PROBE_CLASSES, "all")),
            new Preset("best-separation", bestSeparation()));

    /** Returns all presets in the order in which a class would meet them. */
    public static List<Preset> all() {
        return ALL;
    }

    private static ExperimentSpec bestSeparation() {
        return DEFAULT.with(Parameters.NETWORK_TYPE, "cnn")
                .with(Parameters.MARGIN, 0.5)
                .with(Parameters.REDUCTION, "mean-of-active")
                .withText(Parameters.SCHEDULE, "semi-hard-hardest@step<1000,hardest-negative")
                .with(Parameters.SHIFT, 1.0)
                .with(Parameters.ROTATION, 10.0)
                .with(Parameters.DECAY, "cosine")
                .with(Parameters.STEPS, 4000);
    }
}
