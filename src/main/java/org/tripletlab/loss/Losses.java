package org.tripletlab.loss;

import static org.tripletlab.loss.LossDescription.describe;
import static org.tripletlab.loss.LossNumber.ANNEALING;
import static org.tripletlab.loss.LossNumber.CENTRE_RATE;
import static org.tripletlab.loss.LossNumber.LAMBDA;
import static org.tripletlab.loss.LossNumber.M1;
import static org.tripletlab.loss.LossNumber.M2;
import static org.tripletlab.loss.LossNumber.M3;
import static org.tripletlab.loss.LossNumber.MARGIN;
import static org.tripletlab.loss.LossNumber.SCALE;
import static org.tripletlab.loss.LossNumber.TEMPERATURE;
import static org.tripletlab.loss.TupleKind.NONE;
import static org.tripletlab.loss.TupleKind.PAIRS;
import static org.tripletlab.loss.TupleKind.TRIPLETS;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Catalogue of losses by id.
 *
 * <p>The constants are for presets. Other code uses the properties in a loss's description.
 */
public final class Losses {
    /** Id of the triplet loss; the default. */
    public static final String TRIPLET = "triplet";

    /** Id of the contrastive loss with squares. */
    public static final String CONTRASTIVE = "contrastive";

    /** Id of the softmax classifier. */
    public static final String SOFTMAX = "softmax";

    /** Id of the classifier with an additive angular margin. */
    public static final String ARCFACE = "arcface";

    private interface Maker {
        EmbeddingLoss make(LossSpec spec, int classCount, int embeddingSize);
    }

    private record Entry(LossDescription description, Maker maker) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    describe(TRIPLET, TRIPLETS)
                            .choosing(TripletDistance.PARAMETER, TripletForm.PARAMETER, Reduction.PARAMETER)
                            .with(MARGIN),
                    (s, classes, size) -> new TripletLoss(
                            new TripletLossOptions(s.distance(), s.form(), s.number(MARGIN), s.reduction()))),
            new Entry(
                    describe("selectively-contrastive", TRIPLETS)
                            .choosing(Reduction.PARAMETER)
                            .with(LAMBDA, TEMPERATURE)
                            .ofHardest(),
                    (s, classes, size) ->
                            new SelectivelyContrastiveLoss(s.number(LAMBDA), s.number(TEMPERATURE), s.reduction())),
            new Entry(
                    describe(CONTRASTIVE, PAIRS).choosing(Reduction.PARAMETER).with(MARGIN, "1"),
                    (s, classes, size) -> new ContrastiveLoss(s.number(MARGIN), s.reduction())),
            new Entry(
                    describe("contrastive-linear", PAIRS).with(MARGIN, "1"),
                    (s, classes, size) -> new LinearContrastiveLoss(s.number(MARGIN))),
            // Every pair of this loss is active, so two of the three reductions would be equal.
            new Entry(
                    describe("siamese-head", PAIRS).withWeights(),
                    (s, classes, size) -> new SiameseHeadLoss(size, Reduction.MEAN)),
            new Entry(describe(SOFTMAX, NONE).withWeights(), (s, classes, size) -> new SoftmaxLoss(classes, size)),
            new Entry(
                    describe("normalized-softmax", NONE).with(SCALE).withWeights(),
                    (s, classes, size) -> new AngularMarginLoss(classes, size, 1, 0, 0, s.number(SCALE))),
            new Entry(
                    describe("a-softmax", NONE)
                            .with(M1, "4")
                            .with(ANNEALING)
                            .withWhole(M1)
                            .withWeights(),
                    (s, classes, size) -> new ASoftmaxLoss(classes, size, (int) s.number(M1), s.number(ANNEALING))),
            new Entry(
                    describe("sphereface", NONE).with(M1, "1.35").with(SCALE).withWeights(),
                    (s, classes, size) -> new AngularMarginLoss(classes, size, s.number(M1), 0, 0, s.number(SCALE))),
            new Entry(
                    describe("cosface", NONE).with(M3, "0.35").with(SCALE).withWeights(),
                    (s, classes, size) -> new AngularMarginLoss(classes, size, 1, 0, s.number(M3), s.number(SCALE))),
            new Entry(
                    describe(ARCFACE, NONE).with(M2, "0.5").with(SCALE).withWeights(),
                    (s, classes, size) -> new AngularMarginLoss(classes, size, 1, s.number(M2), 0, s.number(SCALE))),
            new Entry(
                    describe("combined-margin", NONE)
                            .with(M1, "1")
                            .with(M2, "0.3")
                            .with(M3, "0.2")
                            .with(SCALE)
                            .withWeights(),
                    (s, classes, size) -> new AngularMarginLoss(
                            classes, size, s.number(M1), s.number(M2), s.number(M3), s.number(SCALE))),
            new Entry(
                    describe("center", NONE)
                            .with(LAMBDA, "0.01")
                            .with(CENTRE_RATE)
                            .withWeights(),
                    (s, classes, size) -> new CenterLoss(classes, size, s.number(LAMBDA), s.number(CENTRE_RATE))),
            new Entry(
                    describe("nt-xent", NONE).with(TEMPERATURE),
                    (s, classes, size) -> new NtXentLoss(s.number(TEMPERATURE))));

    private Losses() {}

    /** Returns all descriptions in display order. */
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

    static EmbeddingLoss create(LossSpec spec, int classCount, int embeddingSize) {
        return find(spec.description().id()).maker().make(spec, classCount, embeddingSize);
    }

    private static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no loss \"" + id + "\". Choose one of "
                        + descriptions().stream().map(LossDescription::id).collect(Collectors.joining(", ")) + "."));
    }
}
