package org.tripletlab.metric.catalogue;

import static org.tripletlab.metric.catalogue.Metric.Better.HIGHER;
import static org.tripletlab.metric.catalogue.Metric.Better.LOWER;
import static org.tripletlab.metric.catalogue.Metric.Better.NEITHER;
import static org.tripletlab.metric.catalogue.Metric.Form.ANGLE;
import static org.tripletlab.metric.catalogue.Metric.Form.COUNT;
import static org.tripletlab.metric.catalogue.Metric.Form.NUMBER;
import static org.tripletlab.metric.catalogue.Metric.Form.SHARE;
import static org.tripletlab.metric.catalogue.Metric.Form.SMALL_SHARE;
import static org.tripletlab.metric.catalogue.Metric.Form.UP_TO_ONE;
import static org.tripletlab.metric.catalogue.Metric.Group.BATCH;
import static org.tripletlab.metric.catalogue.Metric.Group.CLASSES;
import static org.tripletlab.metric.catalogue.Metric.Group.END;
import static org.tripletlab.metric.catalogue.Metric.Group.PICKED;
import static org.tripletlab.metric.catalogue.Metric.Group.SPREAD;
import static org.tripletlab.metric.catalogue.Metric.Group.UNSEEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripletlab.metric.catalogue.Metric.Better;
import org.tripletlab.metric.catalogue.Metric.Form;
import org.tripletlab.metric.catalogue.Metric.Group;

/**
 * Catalogue of all metrics of a run. A new metric is one entry here, its value where it is measured, and its texts:
 * {@code chart.<id>.title} and {@code .help} if it is charted, {@code metric.<id>} if studies compare it.
 *
 * <p>This order is that of session files.
 */
public final class Metrics {
    private static final List<Metric> LISTED = new ArrayList<>();

    /** Value of the loss; NaN where it is undefined. */
    public static final Metric LOSS = add("loss", BATCH, NUMBER, LOWER)
            .column("loss")
            .everyStep()
            .inStepLine()
            .charted();

    /** Tuples returned by the miner; for a loss without tuples, the number of images. */
    public static final Metric MINED_COUNT = add("minedCount", BATCH, COUNT, NEITHER)
            .column("mined tuples (count)")
            .everyStep()
            .inStepLine()
            .charted();

    /** Tuples mined / largest number of tuples that the miner could return, in [0, 1]. */
    public static final Metric MINED_FRACTION = add("minedFraction", BATCH, SHARE, NEITHER)
            .column("mined fraction (0-1)")
            .everyStep()
            .inStepLine()
            .charted();

    /** Mined tuples with a loss above 0 / mined tuples, in [0, 1]; NaN if none was mined. */
    public static final Metric ACTIVE_FRACTION = add("activeFraction", BATCH, SHARE, NEITHER)
            .column("active fraction (0-1)")
            .everyStep()
            .inStepLine()
            .charted();

    /** Euclidean length of the gradient over all weights; NaN or infinite if it diverged. */
    public static final Metric GRADIENT_NORM = add("gradientNorm", BATCH, NUMBER, NEITHER)
            .column("gradient norm (loss per weight)")
            .everyStep()
            .charted();

    /** Tuples mined in all steps after the previous measurement, up to and with this step. */
    public static final Metric MINED_SINCE_LAST = add("minedSinceLast", BATCH, COUNT, NEITHER)
            .column("tuples mined since last measurement (count)")
            .charted();

    /** Losses of the single tuples, before the update; undefined for a loss without tuples, and where not measured. */
    public static final Metric TUPLE_LOSSES =
            add("tupleLosses", BATCH, NUMBER, LOWER).band().column("tuple loss").charted();

    /** ‖mean x‖ in [0, 1]: 1 = all at one point, near 0 = spread. */
    public static final Metric MEAN_RESULTANT_LENGTH = add("meanResultantLength", CLASSES, UP_TO_ONE, LOWER)
            .column("mean resultant length (0-1)")
            .inStepLine()
            .charted()
            .inStudies(3);

    /** Smallest angle between two class means. */
    public static final Metric SMALLEST_ANGLE = add("smallestAngleDegrees", CLASSES, ANGLE, HIGHER)
            .column("smallest angle (degrees)")
            .inStepLine()
            .charted()
            .inStudies(1);

    /** Upper bound of the smallest angle. Not charted: it is constant during a run. */
    public static final Metric TAMMES_BOUND = add("tammesBoundDegrees", CLASSES, ANGLE, NEITHER)
            .column("largest possible smallest angle (degrees)")
            .inStepLine();

    /** Smallest angle / its upper bound. */
    public static final Metric SEPARATION = add("separation", CLASSES, SHARE, HIGHER)
            .column("separation (fraction of possible)")
            .inStepLine()
            .charted();

    /**
     * Class means from one stratified half, share of the other half nearest to its own class mean; mean of both
     * directions.
     */
    public static final Metric NEAREST_AXIS_ACCURACY = add("nearestAxisAccuracy", CLASSES, SHARE, HIGHER)
            .column("nearest-axis accuracy (0-1)")
            .inStepLine()
            .charted()
            .inStudies(4);

    /** 95th percentile of the angles between two embeddings. */
    public static final Metric PAIR_ANGLE_P95 = add("pairAngleP95Degrees", SPREAD, ANGLE, NEITHER)
            .column("angle between pairs p95 (degrees)")
            .inStepLine()
            .charted();

    /** Largest measured angle between two embeddings. */
    public static final Metric PAIR_ANGLE_MAX = add("pairAngleMaxDegrees", SPREAD, ANGLE, NEITHER)
            .column("angle between pairs max (degrees)")
            .charted();

    /** Angle to the own class mean, 95th percentile. */
    public static final Metric INTRA_CLASS_ANGLE_P95 = add("intraClassAngleP95Degrees", CLASSES, ANGLE, LOWER)
            .column("angle to own axis p95 (degrees)")
            .inStepLine()
            .charted()
            .inStudies(1);

    /** Fraction in [0, 1] where false matches and false non-matches are equally frequent. */
    public static final Metric EQUAL_ERROR_RATE = add("equalErrorRate", CLASSES, SMALL_SHARE, LOWER)
            .column("equal error rate (0-1)")
            .inStepLine()
            .charted()
            .inStudies(4);

    /** Angle threshold at the equal error rate. */
    public static final Metric EQUAL_ERROR_ANGLE = add("equalErrorAngleDegrees", CLASSES, ANGLE, NEITHER)
            .column("equal error angle (degrees)")
            .charted();

    /** Euclidean distances of two embeddings, at most 2; in a collapse all three distance bands fall to 0 together. */
    public static final Metric PAIR_DISTANCE = add("pairDistance", SPREAD, NUMBER, NEITHER)
            .band()
            .column("pair distance (0-2)")
            .charted();

    /** Distances within classes; with good separation they fall below those between classes. */
    public static final Metric SAME_CLASS_DISTANCE = add("sameClassDistance", SPREAD, NUMBER, LOWER)
            .band()
            .column("same-class distance (0-2)")
            .charted();

    /** Distances between classes. */
    public static final Metric DIFFERENT_CLASS_DISTANCE = add("differentClassDistance", SPREAD, NUMBER, HIGHER)
            .band()
            .column("different-class distance (0-2)")
            .charted();

    /** Lengths before normalisation; undefined where they are not known. */
    public static final Metric EMBEDDING_LENGTH = add("embeddingLength", SPREAD, NUMBER, NEITHER)
            .band()
            .column("embedding length before normalisation")
            .charted();

    /** Mean over the classes of the mean angle to the own class mean. */
    public static final Metric INTRA_CLASS_ANGLE_MEAN = add("intraClassAngleMeanDegrees", END, ANGLE, LOWER);

    /** Largest angle to the own class mean. */
    public static final Metric INTRA_CLASS_ANGLE_MAX = add("intraClassAngleMaxDegrees", END, ANGLE, LOWER);

    /** Mean angle between two class means. */
    public static final Metric AXIS_ANGLE_MEAN = add("axisAngleMeanDegrees", END, ANGLE, HIGHER);

    /** Largest angle between two class means. */
    public static final Metric AXIS_ANGLE_MAX = add("axisAngleMaxDegrees", END, ANGLE, NEITHER);

    /** Share of the images whose nearest neighbour is of their class. */
    public static final Metric RECALL_AT_1 =
            add("recallAt1", END, SHARE, HIGHER).inStudies(4);

    /** Share of the same class among the ten nearest. */
    public static final Metric PRECISION_AT_10 = add("precisionAt10", END, SHARE, HIGHER);

    /** Share of the same class among the R nearest, where R is the number of other members of the class. */
    public static final Metric R_PRECISION = add("rPrecision", END, SHARE, HIGHER);

    /** Mean average precision at R. */
    public static final Metric MAP_AT_R = add("mapAtR", END, SHARE, HIGHER).inStudies(3);

    /** Mean silhouette, in [-1, 1]. */
    public static final Metric SILHOUETTE =
            add("silhouette", END, NUMBER, HIGHER).inStudies(3);

    /** Area under the ROC curve. */
    public static final Metric AREA_UNDER_CURVE = add("areaUnderCurve", END, SHARE, HIGHER);

    /** False non-match rate at a false match rate of 1 %. */
    public static final Metric FALSE_NON_MATCH_RATE_AT_1_PERCENT =
            add("falseNonMatchRateAt1Percent", END, SMALL_SHARE, LOWER).inStudies(3);

    /** False non-match rate at a false match rate of 0.1 %. */
    public static final Metric FALSE_NON_MATCH_RATE_AT_01_PERCENT =
            add("falseNonMatchRateAt01Percent", END, SMALL_SHARE, LOWER);

    /** Separation of genuine and impostor distances, in standard deviations. */
    public static final Metric D_PRIME = add("dPrime", END, NUMBER, HIGHER);

    /** Verification accuracy in ten folds, each with the threshold of the others. */
    public static final Metric TEN_FOLD_ACCURACY = add("tenFoldAccuracy", END, SHARE, HIGHER);

    /** Standard deviation over the folds. */
    public static final Metric TEN_FOLD_DEVIATION = add("tenFoldDeviation", END, SMALL_SHARE, NEITHER);

    /** Distance at the equal error rate. */
    public static final Metric EQUAL_ERROR_THRESHOLD = add("equalErrorThreshold", END, NUMBER, NEITHER);

    /** Mean squared distance of two embeddings of one class, in [0, 4]. */
    public static final Metric ALIGNMENT = add("alignment", END, NUMBER, LOWER).inStudies(3);

    /** Uniformity of all embeddings on the sphere: 0 when collapsed. */
    public static final Metric UNIFORMITY =
            add("uniformity", END, NUMBER, LOWER).inStudies(3);

    /** Spread inside the classes over spread between them. */
    public static final Metric FISHER_SCORE = add("fisherScore", END, NUMBER, LOWER);

    /** Effective number of dimensions used. */
    public static final Metric EFFECTIVE_RANK =
            add("effectiveRank", END, NUMBER, NEITHER).inStudies(2);

    /** Distances of all pairs, in [0, 2]. */
    public static final Metric DISTANCE_PERCENTILES =
            add("distancePercentiles", END, NUMBER, NEITHER).band();

    /** Median of the lengths before normalisation. */
    public static final Metric MEDIAN_LENGTH = add("medianLength", END, NUMBER, NEITHER);

    /** Share of the N-way one-shot trials on unseen classes that were correct. */
    public static final Metric ONE_SHOT_ACCURACY =
            add("oneShotAccuracy", UNSEEN, SHARE, HIGHER).inStudies(3);

    /** Standard deviation over the trials. */
    public static final Metric ONE_SHOT_DEVIATION = add("oneShotDeviation", UNSEEN, SMALL_SHARE, NEITHER);

    /** One-shot accuracy with pixel distances, without a network. */
    public static final Metric ONE_SHOT_PIXEL_ACCURACY =
            add("oneShotPixelAccuracy", UNSEEN, SHARE, NEITHER).inStudies(3);

    /** Standard deviation over those trials. */
    public static final Metric ONE_SHOT_PIXEL_DEVIATION = add("oneShotPixelDeviation", UNSEEN, SMALL_SHARE, NEITHER);

    /** Equal error rate of unseen classes. */
    public static final Metric HELD_OUT_EQUAL_ERROR_RATE =
            add("heldOutEqualErrorRate", UNSEEN, SMALL_SHARE, LOWER).inStudies(3);

    /** Equal error rate of unseen classes with pixel distances. */
    public static final Metric HELD_OUT_PIXEL_EQUAL_ERROR_RATE =
            add("heldOutPixelEqualErrorRate", UNSEEN, SMALL_SHARE, NEITHER).inStudies(3);

    /** Angle of the selected image to its class mean. Not a metric of a run, and so not in the list. */
    public static final Metric PICKED_ANGLE = new Metric("pickedAngleDegrees", PICKED, ANGLE, LOWER);

    static {
        SMALLEST_ANGLE.atMost(TAMMES_BOUND);
    }

    private static final List<Metric> ALL = List.copyOf(LISTED);
    private static final List<Metric> EVERY_STEP = those(Metric::isOfEveryStep);

    private Metrics() {}

    private static Metric add(String id, Group group, Form form, Better better) {
        Metric metric = new Metric(id, group, form, better);
        LISTED.add(metric);
        return metric;
    }

    /** Returns all metrics, in the order of session files. */
    public static List<Metric> all() {
        return ALL;
    }

    /** Finds a metric by its id. */
    public static Optional<Metric> byId(String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Returns the metrics recorded at every step, in order. */
    public static List<Metric> ofEveryStep() {
        return EVERY_STEP;
    }

    /** Returns the metrics that fulfil a condition, in order. */
    public static List<Metric> those(Predicate<Metric> holds) {
        return ALL.stream().filter(holds).toList();
    }

    /**
     * Returns the metrics that fulfil a condition, with the given ones first: for outputs with a fixed order. New
     * metrics follow at the end.
     */
    public static List<Metric> those(Predicate<Metric> holds, List<Metric> first) {
        return Stream.concat(
                        first.stream().filter(holds), those(holds).stream().filter(metric -> !first.contains(metric)))
                .toList();
    }
}
