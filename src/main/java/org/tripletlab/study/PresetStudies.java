package org.tripletlab.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.experiment.Choices;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/** Predefined studies, each a test of one claim. */
public final class PresetStudies {
    /** Id of the study about faces, which needs a folder of pictures. */
    static final String FACES = "one-shot-faces";

    private static final String HARDEST = Miners.HARDEST_NEGATIVE;
    private static final String SEMI_HARD = Miners.SEMI_HARD_HARDEST;

    private static final List<Study> ALL =
            List.of(strategies(), collapseMap(), losses(), oneShot(), oneShotFaces(), rescue(), curriculum());

    private PresetStudies() {}

    /** Returns all of them, in teaching order. */
    public static List<Study> all() {
        return ALL;
    }

    /**
     * Finds a predefined study.
     *
     * @throws OptionException if there is none of that id
     */
    public static Study byId(String id) {
        return ALL.stream()
                .filter(study -> study.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OptionException(
                        "study",
                        Message.of(
                                "study.refused.unknown",
                                id,
                                ALL.stream().map(Study::id).collect(Collectors.joining(", ")),
                                Study.OWN)));
    }

    /** Returns an empty study for the user's own axes. */
    public static Study own() {
        return new Study(Study.OWN, List.of(new Grid(Map.of(), List.of())));
    }

    /** Every triplet miner, ten times each: which collapse, which separate. */
    private static Study strategies() {
        return study(
                "strategies",
                Map.of(Parameters.PROBE, "10000"),
                Axis.seeds(10),
                new Axis(Parameters.MINER, Parameters.MINER.choices()));
    }

    /**
     * Collapse of the hardest triplets over batch size, embedding size and learning rate, with both distances. Tests
     * the claim of Xu et al. 2022 ("Why does the hardest triplet mining collapse?", arXiv 2210.11173): a collapse when
     * the batch is too large or the embedding too small.
     */
    private static Study collapseMap() {
        return study(
                "collapse-map",
                Map.of(Parameters.STEPS, "400", Parameters.PROBE, "1000"),
                Axis.seeds(2),
                Axis.of(Parameters.MINER, HARDEST, Miners.BATCH_HARD),
                new Axis(Parameters.DISTANCE, Parameters.DISTANCE.choices()),
                Axis.of(Parameters.LEARNING_RATE, "0.0001", "0.001"),
                Axis.of(Parameters.EMBEDDING_SIZE, 2, 3, 8, 32, 128),
                Axis.of(Parameters.PER_CLASS, 2, 5, 10, 20, 50, 100));
    }

    /** Every loss on the same network, the same batches and the same images. */
    private static Study losses() {
        return study(
                "losses",
                Map.of(Parameters.PROBE, "10000", Parameters.STEPS, "1000"),
                Axis.seeds(5),
                new Axis(Parameters.LOSS_TYPE, Parameters.LOSS_TYPE.choices()));
    }

    /** Every loss, evaluated on two digits held out of training. */
    private static Study oneShot() {
        return study(
                "one-shot",
                Map.of(
                        Parameters.HOLD_OUT, "8,9",
                        Parameters.NETWORK_TYPE, Choices.CNN,
                        Parameters.EMBEDDING_SIZE, "16",
                        Parameters.STEPS, "1000"),
                Axis.seeds(3),
                new Axis(Parameters.LOSS_TYPE, Parameters.LOSS_TYPE.choices()));
    }

    /**
     * Every loss, evaluated on ten persons held out of training; the folder of the faces is given with {@code
     * --dataset}.
     */
    private static Study oneShotFaces() {
        return study(
                FACES,
                Map.of(
                        Parameters.HOLD_OUT, "s31-s40",
                        Parameters.NETWORK_TYPE, Choices.CNN,
                        Parameters.EMBEDDING_SIZE, "16",
                        Parameters.CLASSES, "25",
                        Parameters.SHIFT, "2",
                        Parameters.ROTATION, "8",
                        Parameters.STANDARDISE, "yes",
                        Parameters.STEPS, "800"),
                Axis.seeds(3),
                new Axis(Parameters.LOSS_TYPE, Parameters.LOSS_TYPE.choices()));
    }

    /** A network collapsed by the hardest negatives, trained with other triplets from step 300 on. */
    private static Study rescue() {
        return study(
                "rescue",
                Map.of(Parameters.STEPS, "1200", Parameters.PROBE, "10000"),
                Axis.seeds(5),
                new Axis(
                        Parameters.SCHEDULE,
                        Stream.of(
                                        SEMI_HARD,
                                        Miners.SEMI_HARD_RANDOM,
                                        Miners.SEMI_HARD_ALL,
                                        Miners.RANDOM,
                                        Miners.ALL,
                                        Miners.EASY_POSITIVE_SEMI_HARD,
                                        Miners.DISTANCE_WEIGHTED,
                                        Miners.BATCH_HARD)
                                .map(second -> HARDEST + "@step<300," + second)
                                .toList()));
    }

    /** The same hard negatives after different first stages. */
    private static Study curriculum() {
        return study(
                "curriculum",
                Map.of(Parameters.STEPS, "1000", Parameters.PROBE, "10000"),
                Axis.seeds(5),
                Axis.of(
                        Parameters.SCHEDULE,
                        HARDEST,
                        SEMI_HARD,
                        SEMI_HARD + "@step<100," + HARDEST,
                        SEMI_HARD + "@step<300," + HARDEST,
                        SEMI_HARD + "@step<600," + HARDEST,
                        Miners.RANDOM + "@step<600," + HARDEST,
                        SEMI_HARD + "@angle>45," + HARDEST,
                        SEMI_HARD + "@mined<0.5," + HARDEST,
                        SEMI_HARD + "@step<600," + Miners.BATCH_HARD,
                        "ranks[50-100..0-10]"));
    }

    private static Study study(String id, Map<Parameter<?>, String> base, Axis... axes) {
        return new Study(id, List.of(new Grid(base, List.of(axes))));
    }
}
