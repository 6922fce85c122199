package org.tripletlab.experiment;

import static org.tripletlab.experiment.Parameter.Group.DATA;
import static org.tripletlab.experiment.Parameter.Group.LOSS;
import static org.tripletlab.experiment.Parameter.Group.MINING;
import static org.tripletlab.experiment.Parameter.Group.NETWORK;
import static org.tripletlab.experiment.Parameter.Group.OPTIMISER;
import static org.tripletlab.experiment.Parameter.Group.RUN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.loss.LossDescription;
import org.tripletlab.loss.Losses;
import org.tripletlab.loss.Reduction;
import org.tripletlab.loss.TripletDistance;
import org.tripletlab.loss.TripletForm;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.PairMiners;
import org.tripletlab.nn.Activation;
import org.tripletlab.nn.NetworkKind;
import org.tripletlab.nn.optimiser.Decay;
import org.tripletlab.nn.optimiser.OptimiserKind;
import org.tripletlab.option.Kind;
import org.tripletlab.option.OptionException;
import org.tripletlab.option.Values;
import org.tripletlab.text.Message;

/**
 * Table of all experiment parameters.
 *
 * <p>The form of the window, the options of {@code train}, the keys of files and the table in the README are generated
 * from it; there is no other list of parameters.
 */
public final class Parameters {
    /** Steps between two measurements. */
    public static final int MEASURE_EVERY = 20;

    /** Miner id that selects the miners of the schedule. */
    public static final String CURRICULUM = "curriculum";

    private static final List<String> YES_OR_NO = List.of("no", "yes");

    /** Id of the schedule, which has a parser of its own with its own messages. */
    static final String SCHEDULE_ID = "schedule";

    private static final List<String> MINERS =
            Miners.descriptions().stream().map(MinerDescription::id).toList();

    /** Training images; {@code auto} uses MNIST if it is found and otherwise the bundled digits. */
    public static final Parameter<String> DATASET =
            new Parameter<>("dataset", DATA, "auto", Values.choiceOrFolder(List.of("auto", "mnist", "bundled")));

    /** Evaluation images; {@code same} uses the test split of the training data set. */
    public static final Parameter<String> PROBE_DATASET =
            new Parameter<>("probe-dataset", DATA, "same", Values.choiceOrFolder(List.of("same", "mnist", "bundled")));

    /** Side of the square to which the images of a folder are resized, in pixels. */
    public static final Parameter<Integer> IMAGE_SIZE =
            new Parameter<>("image-size", DATA, FolderOptions.DEFAULT.imageSize(), Values.whole(16, 128));

    /** Share of each class of a folder that is kept for evaluation where the folder has no split of its own. */
    public static final Parameter<Double> TEST_SHARE =
            new Parameter<>("test-share", DATA, FolderOptions.DEFAULT.testShare(), Values.real(0.05, 0.9));

    /**
     * Folder levels from the image folder, or from its parts, down to the images; two levels are joined to one class
     * name.
     */
    public static final Parameter<Integer> LEVELS =
            new Parameter<>("levels", DATA, FolderOptions.DEFAULT.levels(), Values.whole(1, 2));

    /** Smallest number of images of a class of a folder; classes with fewer are left out. */
    public static final Parameter<Integer> MIN_PER_CLASS =
            new Parameter<>("min-per-class", DATA, FolderOptions.DEFAULT.minPerClass(), Values.whole(2, 1000));

    /** Exchange of rows and columns of the images; {@code auto} does so where file names contain EMNIST. */
    public static final Parameter<String> TRANSPOSED =
            new Parameter<>("transposed", DATA, "auto", Values.choice(List.of("auto", "no", "yes")));

    /** Classes held out of training. */
    public static final Parameter<String> HOLD_OUT = new Parameter<>(
            "hold-out", DATA, "", Values.read(Kind.TEXT, Message.of("option.allowed.hold-out"), Optional::of));

    /** Classes in the evaluation set. */
    public static final Parameter<String> PROBE_CLASSES =
            new Parameter<>("probe-classes", DATA, "held-out", Values.choice(List.of("held-out", "trained", "all")));

    /** Number of evaluation images, taken from the held-out test images. */
    public static final Parameter<Integer> PROBE = new Parameter<>("probe", DATA, 2000, Values.whole(20, 10_000));

    /** Classes per batch, P. */
    public static final Parameter<Integer> CLASSES = new Parameter<>("classes", DATA, 10, Values.whole(2, 256));

    /** Images per class in a batch, K. */
    public static final Parameter<Integer> PER_CLASS = new Parameter<>("per-class", DATA, 20, Values.whole(2, 200));

    /** Standardisation of every pixel with the mean and deviation of the training images. */
    public static final Parameter<String> STANDARDISE =
            new Parameter<>("standardise", DATA, "no", Values.choice(YES_OR_NO));

    /** Augmentation: largest random shift of a training image, in pixels. */
    public static final Parameter<Double> SHIFT = new Parameter<>("shift", DATA, 0.0, Values.real(0, 8));

    /** Augmentation: largest random rotation of a training image, in degrees. */
    public static final Parameter<Double> ROTATION = new Parameter<>("rotation", DATA, 0.0, Values.real(0, 45));

    /** Network architecture. */
    public static final Parameter<String> NETWORK_TYPE = new Parameter<>(
            "network", NETWORK, NetworkKind.MLP.id(), Values.choice(ids(NetworkKind.values(), NetworkKind::id)));

    /** Widths of the fully connected layers before the embedding; their number is the depth. */
    public static final Parameter<Widths> HIDDEN = new Parameter<>(
            "hidden",
            NETWORK,
            new Widths(NetworkKind.MLP.usualHidden()),
            Values.read(Kind.TEXT, Message.of("option.allowed.hidden"), text -> Widths.parse(text, 1, 4, 2048)));

    /** Filters of the two convolutions. */
    public static final Parameter<Widths> FILTERS = new Parameter<>(
            "filters",
            NETWORK,
            Widths.of(16, 32),
            Values.read(Kind.TEXT, Message.of("option.allowed.filters"), text -> Widths.parse(text, 2, 2, 128)));

    /** Activation function of hidden layers. */
    public static final Parameter<String> ACTIVATION = new Parameter<>(
            "activation", NETWORK, Activation.RELU.id(), Values.choice(ids(Activation.hidden(), Activation::id)));

    /** Embedding size, D. */
    public static final Parameter<Integer> EMBEDDING_SIZE =
            new Parameter<>("embedding-size", NETWORK, 3, Values.whole(2, 128));

    /** Loss function. */
    public static final Parameter<String> LOSS_TYPE = new Parameter<>(
            "loss",
            LOSS,
            Losses.TRIPLET,
            Values.choice(
                    Losses.descriptions().stream().map(LossDescription::id).toList()));

    /** The distance in which the loss and the miners compare. */
    public static final Parameter<String> DISTANCE = new Parameter<>(
            TripletDistance.PARAMETER,
            LOSS,
            TripletDistance.SQUARED.id(),
            Values.choice(ids(TripletDistance.values(), TripletDistance::id)));

    /** Hinge or soft margin. */
    public static final Parameter<String> FORM = new Parameter<>(
            TripletForm.PARAMETER,
            LOSS,
            TripletForm.HINGE.id(),
            Values.choice(ids(TripletForm.values(), TripletForm::id)));

    /**
     * Margin α: required difference between the distances to the negative and the positive; for pairs, the distance
     * wanted between different classes.
     */
    public static final Parameter<Double> MARGIN =
            new Parameter<>("margin", LOSS, 0.2, Values.real(0.001, 2)).liveChangeable();

    /** Multiplicative angular margin, m₁. */
    public static final Parameter<Double> M1 = new Parameter<>("m1", LOSS, 1.0, Values.real(0.5, 5)).liveChangeable();

    /** Additive angular margin in radians, m₂. */
    public static final Parameter<Double> M2 = new Parameter<>("m2", LOSS, 0.0, Values.real(0, 1.5)).liveChangeable();

    /** Additive cosine margin, m₃. */
    public static final Parameter<Double> M3 = new Parameter<>("m3", LOSS, 0.0, Values.real(0, 1)).liveChangeable();

    /** Factor of the cosines before the softmax, s. */
    public static final Parameter<Double> SCALE =
            new Parameter<>("scale", LOSS, 10.0, Values.real(0.1, 100)).liveChangeable();

    /** Divisor of the similarities before the softmax, τ. */
    public static final Parameter<Double> TEMPERATURE =
            new Parameter<>("temperature", LOSS, 0.1, Values.real(0.01, 10)).liveChangeable();

    /** Weight of the second term of a loss, λ. */
    public static final Parameter<Double> LAMBDA =
            new Parameter<>("lambda", LOSS, 1.0, Values.real(0, 100)).liveChangeable();

    /** Smallest share of the plain softmax in A-Softmax's annealing. */
    public static final Parameter<Double> ANNEALING = new Parameter<>("annealing", LOSS, 5.0, Values.real(0, 1000));

    /** Step size of the class centres towards the embeddings of their class. */
    public static final Parameter<Double> CENTRE_RATE =
            new Parameter<>("centre-rate", LOSS, 0.5, Values.real(0.001, 1));

    /** Reduction of the losses of the tuples to one number. */
    public static final Parameter<String> REDUCTION = new Parameter<>(
            Reduction.PARAMETER, LOSS, Reduction.MEAN.id(), Values.choice(ids(Reduction.values(), Reduction::id)));

    /** Miner of triplets. */
    public static final Parameter<String> MINER = new Parameter<>(
                    "miner",
                    MINING,
                    Miners.SEMI_HARD_HARDEST,
                    Values.choice(Stream.concat(MINERS.stream(), Stream.of(CURRICULUM))
                            .toList()))
            .liveChangeable();

    /** Stages of the curriculum. */
    public static final Parameter<Schedule> SCHEDULE = new Parameter<>(
            SCHEDULE_ID,
            MINING,
            Schedule.NONE,
            Values.read(
                    Kind.TEXT,
                    Message.of(
                            "option.allowed.schedule",
                            Miners.SEMI_HARD_HARDEST,
                            Miners.HARDEST_NEGATIVE,
                            String.join(", ", MINERS)),
                    text -> Optional.of(Schedule.parse(text, MINERS))));

    /** Miner of pairs. */
    public static final Parameter<String> PAIRS =
            new Parameter<>("pairs", MINING, PairMiners.BALANCED, Values.choice(PairMiners.ids()));

    /** Optimiser. */
    public static final Parameter<String> OPTIMISER_TYPE = new Parameter<>(
            "optimiser",
            OPTIMISER,
            OptimiserKind.ADAM.id(),
            Values.choice(ids(OptimiserKind.values(), OptimiserKind::id)));

    /** Learning rate; if not set, the optimiser's own default (Adam 0.001, SGD 0.05). */
    public static final Parameter<Double> LEARNING_RATE = new Parameter<>(
                    "learning-rate", OPTIMISER, OptimiserKind.ADAM.usualRate(), Values.real(1e-6, 10))
            .liveChangeable();

    /** Learning rate schedule from the first step to the last. */
    public static final Parameter<String> DECAY =
            new Parameter<>("decay", OPTIMISER, Decay.NONE.id(), Values.choice(ids(Decay.values(), Decay::id)));

    /** Optimiser updates of a run. */
    public static final Parameter<Integer> STEPS = new Parameter<>("steps", RUN, 600, Values.whole(1, 1_000_000));

    /** Seed of the initial weights, batches and random miners. */
    public static final Parameter<Long> SEED = new Parameter<>("seed", RUN, 0L, Values.wholeLong());

    private static final List<Parameter<?>> ALL = List.of(
            DATASET,
            PROBE_DATASET,
            IMAGE_SIZE,
            TEST_SHARE,
            LEVELS,
            MIN_PER_CLASS,
            TRANSPOSED,
            HOLD_OUT,
            PROBE_CLASSES,
            PROBE,
            CLASSES,
            PER_CLASS,
            STANDARDISE,
            SHIFT,
            ROTATION,
            NETWORK_TYPE,
            HIDDEN,
            FILTERS,
            ACTIVATION,
            EMBEDDING_SIZE,
            LOSS_TYPE,
            DISTANCE,
            FORM,
            MARGIN,
            M1,
            M2,
            M3,
            SCALE,
            TEMPERATURE,
            LAMBDA,
            ANNEALING,
            CENTRE_RATE,
            REDUCTION,
            MINER,
            SCHEDULE,
            PAIRS,
            OPTIMISER_TYPE,
            LEARNING_RATE,
            DECAY,
            STEPS,
            SEED);

    private Parameters() {}

    private static <E> List<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    /** Returns all parameters in the order of the form. */
    public static List<Parameter<?>> all() {
        return ALL;
    }

    /**
     * Finds a parameter by its id.
     *
     * @throws OptionException if there is none
     */
    public static Parameter<?> byId(String id) {
        return ALL.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OptionException(
                        id,
                        Message.of(
                                "parameter.refused.unknown",
                                id,
                                String.join(
                                        ", ", ALL.stream().map(Parameter::id).toList()))));
    }
}
