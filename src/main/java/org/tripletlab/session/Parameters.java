package org.tripletlab.session;

import static org.tripletlab.session.Parameter.Group.DATA;
import static org.tripletlab.session.Parameter.Group.LOSS;
import static org.tripletlab.session.Parameter.Group.MINING;
import static org.tripletlab.session.Parameter.Group.NETWORK;
import static org.tripletlab.session.Parameter.Group.OPTIMISER;
import static org.tripletlab.session.Parameter.Group.RUN;

import java.util.List;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;

/**
 * The one table of experiment parameters.
 *
 * <p>The form of the window, the options of {@code train}, the keys of files and the table in the README are made from
 * it; nothing else lists parameters.
 */
public final class Parameters {
    /** Steps between two measurements. */
    public static final int MEASURE_EVERY = 20;

    private static final List<String> MINERS =
            Miners.descriptions().stream().map(MinerDescription::id).toList();

    /** The images to train on; {@code auto} takes MNIST if it is found and the bundled digits else. */
    public static final Parameter<String> DATASET =
            Parameter.choice("dataset", DATA, "auto", List.of("auto", "mnist", "bundled"));

    /** The images to measure with; {@code same} takes the test split of the training data set. */
    public static final Parameter<String> PROBE_DATASET =
            Parameter.choice("probe-dataset", DATA, "same", List.of("same", "mnist", "bundled"));

    /** Held-out test images that are measured and shown. */
    public static final Parameter<Integer> PROBE = Parameter.integer("probe", DATA, 2000, 20, 10_000);

    /** Classes in a batch, P. */
    public static final Parameter<Integer> CLASSES = Parameter.integer("classes", DATA, 10, 2, 256);

    /** Images of each class in a batch, K. */
    public static final Parameter<Integer> PER_CLASS = Parameter.integer("per-class", DATA, 20, 2, 200);

    /** The network. */
    public static final Parameter<String> NETWORK_TYPE = Parameter.choice("network", NETWORK, "mlp", List.of("mlp"));

    /** Dimensions of an embedding, D. */
    public static final Parameter<Integer> EMBEDDING_SIZE = Parameter.integer("embedding-size", NETWORK, 3, 2, 128);

    /** The distance in which the loss and the miners compare. */
    public static final Parameter<String> DISTANCE =
            Parameter.choice("distance", LOSS, "squared", List.of("squared", "euclidean"));

    /** Hinge or soft margin. */
    public static final Parameter<String> FORM =
            Parameter.choice("form", LOSS, "hinge", List.of("hinge", "soft-margin"));

    /** How much farther than the positive the negative must be, α. */
    public static final Parameter<Double> MARGIN =
            Parameter.real("margin", LOSS, 0.2, 0.001, 2).liveChangeable();

    /** How the losses of the triplets become one number. */
    public static final Parameter<String> REDUCTION =
            Parameter.choice("reduction", LOSS, "mean", List.of("mean", "mean-of-active", "sum"));

    /** Which triplets of the batch are used. */
    public static final Parameter<String> MINER =
            Parameter.choice("miner", MINING, "semi-hard-hardest", MINERS).liveChangeable();

    /** Miners by step; empty for the one miner throughout. */
    public static final Parameter<Schedule> SCHEDULE = Parameter.text(
            "schedule",
            MINING,
            Schedule.NONE,
            "stages like semi-hard-hardest@step<1500,hardest-negative (growing steps, the last stage without one, miners: "
                    + String.join(", ", MINERS) + ")",
            text -> Schedule.parse(text, MINERS));

    /** Turns gradients into updates. */
    public static final Parameter<String> OPTIMISER_TYPE =
            Parameter.choice("optimiser", OPTIMISER, "adam", List.of("adam", "sgd"));

    /** Step size of the optimiser; left alone, the optimiser's own default (Adam 0.001, SGD 0.05). */
    public static final Parameter<Double> LEARNING_RATE =
            Parameter.real("learning-rate", OPTIMISER, 0.001, 1e-6, 10).liveChangeable();

    /** Optimiser updates until the run is done. */
    public static final Parameter<Integer> STEPS = Parameter.integer("steps", RUN, 600, 1, 1_000_000);

    /** Initial weights, batches and random miners follow from it. */
    public static final Parameter<Long> SEED = Parameter.wholeLong("seed", RUN, 0);

    private static final List<Parameter<?>> ALL = List.of(
            DATASET,
            PROBE_DATASET,
            PROBE,
            CLASSES,
            PER_CLASS,
            NETWORK_TYPE,
            EMBEDDING_SIZE,
            DISTANCE,
            FORM,
            MARGIN,
            REDUCTION,
            MINER,
            SCHEDULE,
            OPTIMISER_TYPE,
            LEARNING_RATE,
            STEPS,
            SEED);

    private Parameters() {}

    /** Returns all parameters in the order of the form. */
    public static List<Parameter<?>> all() {
        return ALL;
    }

    /**
     * Finds a parameter by its id.
     *
     * @throws ParameterException if there is none
     */
    public static Parameter<?> byId(String id) {
        return ALL.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        id,
                        "There is no parameter \"" + id + "\"; there are "
                                + String.join(
                                        ", ", ALL.stream().map(Parameter::id).toList()) + "."));
    }
}
