package org.tripletlab.session;

import java.util.List;

/**
 * A ready experiment that shows one thing.
 *
 * @param id key of its name ({@code preset.<id>.name}) and explanation ({@code preset.<id>.help}) in the texts
 * @param spec the experiment
 */
public record Preset(String id, ExperimentSpec spec) {
    private static final List<Preset> ALL = List.of(
            new Preset(
                    "hardest-collapse",
                    ExperimentSpec.DEFAULT
                            .with(Parameters.MINER, "hardest-negative")
                            .with(Parameters.STEPS, 300)),
            new Preset("semi-hard-separation", ExperimentSpec.DEFAULT),
            new Preset("random-too-easy", ExperimentSpec.DEFAULT.with(Parameters.MINER, "random")),
            new Preset(
                    "rescue",
                    ExperimentSpec.DEFAULT
                            .withText(Parameters.SCHEDULE, "hardest-negative@step<300,semi-hard-hardest")
                            .with(Parameters.STEPS, 1200)));

    /** Returns all presets in the order in which a class would meet them. */
    public static List<Preset> all() {
        return ALL;
    }
}
