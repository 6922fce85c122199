package org.tripletlab.loss;

import static org.tripletlab.loss.TupleKind.NONE;
import static org.tripletlab.loss.TupleKind.PAIRS;
import static org.tripletlab.loss.TupleKind.TRIPLETS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of losses: every one by its id. */
public final class Losses {
    private record Entry(LossDescription description, Function<LossSettings, EmbeddingLoss> maker) {}

    private static final Map<String, String> NO_DEFAULTS = Map.of();

    private static final List<Entry> ENTRIES = List.of(
            entry(
                    "triplet",
                    TRIPLETS,
                    Set.of("distance", "form", "margin", "reduction"),
                    NO_DEFAULTS,
                    false,
                    s -> new TripletLoss(new TripletLossOptions(
                            TripletDistance.of(s.distance()),
                            TripletForm.of(s.form()),
                            s.margin(),
                            Reduction.of(s.reduction())))),
            new Entry(
                    new LossDescription(
                            "selectively-contrastive",
                            TRIPLETS,
                            Set.of("lambda", "temperature", "reduction"),
                            NO_DEFAULTS,
                            "batch-hard",
                            false),
                    s -> new SelectivelyContrastiveLoss(s.lambda(), s.temperature(), Reduction.of(s.reduction()))),
            entry(
                    "contrastive",
                    PAIRS,
                    Set.of("margin", "reduction"),
                    Map.of("margin", "1"),
                    false,
                    s -> new ContrastiveLoss(s.margin(), Reduction.of(s.reduction()))),
            entry(
                    "contrastive-linear",
                    PAIRS,
                    Set.of("margin"),
                    Map.of("margin", "1"),
                    false,
                    s -> new LinearContrastiveLoss(s.margin())),
            entry(
                    "siamese-head",
                    PAIRS,
                    // Every pair of this loss is active, so one reduction of the three would change nothing.
                    Set.of(),
                    NO_DEFAULTS,
                    true,
                    s -> new SiameseHeadLoss(s.embeddingSize(), Reduction.MEAN)),
            entry(
                    "softmax",
                    NONE,
                    Set.of(),
                    NO_DEFAULTS,
                    true,
                    s -> new SoftmaxLoss(s.classCount(), s.embeddingSize())),
            entry(
                    "normalized-softmax",
                    NONE,
                    Set.of("scale"),
                    NO_DEFAULTS,
                    true,
                    s -> new AngularMarginLoss(s.classCount(), s.embeddingSize(), 1, 0, 0, s.scale())),
            entry(
                    "a-softmax",
                    NONE,
                    Set.of("m1", "annealing"),
                    Map.of("m1", "4"),
                    true,
                    s -> new ASoftmaxLoss(s.classCount(), s.embeddingSize(), (int) s.m1(), s.annealing())),
            entry(
                    "sphereface",
                    NONE,
                    Set.of("m1", "scale"),
                    Map.of("m1", "1.35"),
                    true,
                    s -> new AngularMarginLoss(s.classCount(), s.embeddingSize(), s.m1(), 0, 0, s.scale())),
            entry(
                    "cosface",
                    NONE,
                    Set.of("m3", "scale"),
                    Map.of("m3", "0.35"),
                    true,
                    s -> new AngularMarginLoss(s.classCount(), s.embeddingSize(), 1, 0, s.m3(), s.scale())),
            entry(
                    "arcface",
                    NONE,
                    Set.of("m2", "scale"),
                    Map.of("m2", "0.5"),
                    true,
                    s -> new AngularMarginLoss(s.classCount(), s.embeddingSize(), 1, s.m2(), 0, s.scale())),
            entry(
                    "combined-margin",
                    NONE,
                    Set.of("m1", "m2", "m3", "scale"),
                    Map.of("m1", "1", "m2", "0.3", "m3", "0.2"),
                    true,
                    s -> new AngularMarginLoss(s.classCount(), s.embeddingSize(), s.m1(), s.m2(), s.m3(), s.scale())),
            entry(
                    "center",
                    NONE,
                    Set.of("lambda", "centre-rate"),
                    Map.of("lambda", "0.01"),
                    true,
                    s -> new CenterLoss(s.classCount(), s.embeddingSize(), s.lambda(), s.centreRate())),
            entry("nt-xent", NONE, Set.of("temperature"), NO_DEFAULTS, false, s -> new NtXentLoss(s.temperature())));

    private Losses() {}

    /** Returns all descriptions in the order in which they are offered. */
    public static List<LossDescription> descriptions() {
        return ENTRIES.stream().map(Entry::description).toList();
    }

    /**
     * Returns the description of one loss.
     *
     * @throws IllegalArgumentException if there is no loss of this id
     */
    public static LossDescription description(String id) {
        return find(id).description();
    }

    /**
     * Makes a loss.
     *
     * @throws IllegalArgumentException if there is no loss of this id, or it cannot use the settings
     */
    public static EmbeddingLoss create(String id, LossSettings settings) {
        return find(id).maker().apply(settings);
    }

    private static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no loss \"" + id + "\"; choose one of "
                        + descriptions().stream().map(LossDescription::id).collect(Collectors.joining(", ")) + "."));
    }

    private static Entry entry(
            String id,
            TupleKind tuples,
            Set<String> parameters,
            Map<String, String> defaults,
            boolean ownWeights,
            Function<LossSettings, EmbeddingLoss> maker) {
        return new Entry(new LossDescription(id, tuples, parameters, defaults, "", ownWeights), maker);
    }
}
