package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.experiment.Parameters;

/**
 * Two to four experiments that run side by side. They share seed, batches and initial weights unless the user breaks that
 * on purpose; {@link #broken()} then says what differs.
 *
 * @param lanes the experiments, from left to right
 */
public record ComparisonSpec(List<ExperimentSpec> lanes) {
    /** The fewest lanes that are a comparison. */
    public static final int FEWEST = 2;

    /** The most lanes that fit on a screen. */
    public static final int MOST = 4;

    /** What must be the same for two lanes to begin alike and see the same images. */
    private static final List<Parameter<?>> START = List.of(
            Parameters.SEED,
            Parameters.DATASET,
            Parameters.HOLD_OUT,
            Parameters.CLASSES,
            Parameters.PER_CLASS,
            Parameters.SHIFT,
            Parameters.ROTATION,
            Parameters.STANDARDISE,
            Parameters.STEPS);

    /** What must be the same for two lanes to be measured on the same images. */
    static final List<Parameter<?>> PROBE =
            List.of(Parameters.PROBE, Parameters.PROBE_DATASET, Parameters.PROBE_CLASSES);

    /** What two lanes can differ in and still begin with every layer equal whose shape is the same in both. */
    private static final List<Parameter<?>> SHAPE = List.of(
            Parameters.NETWORK_TYPE,
            Parameters.HIDDEN,
            Parameters.FILTERS,
            Parameters.ACTIVATION,
            Parameters.EMBEDDING_SIZE);

    /**
     * Copies the lanes without the values that they have no use for.
     *
     * @throws ParameterException if there are fewer than two or more than four, or two are the same
     */
    public ComparisonSpec {
        lanes = lanes.stream().map(ExperimentSpec::onlyApplicable).toList();
        if (lanes.size() < FEWEST || lanes.size() > MOST) {
            throw new ParameterException(
                    "lanes", "A race has " + FEWEST + " to " + MOST + " lanes, but " + lanes.size() + " were given.");
        }
        if (lanes.stream().distinct().count() < lanes.size()) {
            throw new ParameterException(
                    "lanes", "Two lanes are the same experiment, which shows nothing; change one of them.");
        }
        lanes.forEach(ExperimentSpec::requireApplicable);
    }

    /** Returns what each lane is named after, see {@link LaneNames}. */
    public List<Map<Parameter<?>, String>> names() {
        return LaneNames.of(lanes);
    }

    /** Returns the names in one line each, with ids only: "random", "arcface · m2 0.4". */
    public List<String> plainNames() {
        return LaneNames.plain(lanes);
    }

    /** Returns an experiment with the start of another one: its images, to train on and to measure on, its batches and its seed. */
    static ExperimentSpec withStartOf(ExperimentSpec own, ExperimentSpec other) {
        ExperimentSpec next = own;
        for (Parameter<?> parameter :
                Stream.concat(START.stream(), PROBE.stream()).toList()) {
            next = other.isSetByHand(parameter)
                    ? next.withText(parameter, other.text(parameter))
                    : next.without(parameter);
        }
        return next;
    }

    /** Returns what keeps the lanes from seeing the same images from the same seed; empty for a fair race. */
    public List<Parameter<?>> broken() {
        return broken(lanes);
    }

    /** Returns what keeps lanes from seeing the same images from the same seed, for any number of them. */
    public static List<Parameter<?>> broken(List<ExperimentSpec> lanes) {
        // How far they run is no part of how they begin.
        return START.stream()
                .filter(each -> each != Parameters.STEPS && LaneNames.differs(each, lanes))
                .toList();
    }

    /** Returns what keeps some layers from beginning alike: their shapes differ. */
    public List<Parameter<?>> shapes() {
        return shapes(lanes);
    }

    /**
     * Returns what keeps some weights of lanes from beginning alike, for any number of them: shapes that differ, or a loss with
     * weights of its own that another lane does not have.
     */
    public static List<Parameter<?>> shapes(List<ExperimentSpec> lanes) {
        List<Parameter<?>> shapes = new ArrayList<>(
                SHAPE.stream().filter(each -> LaneNames.differs(each, lanes)).toList());
        if (LaneNames.differs(Parameters.LOSS_TYPE, lanes)
                && lanes.stream().anyMatch(ExperimentSpec::trainsLossWeights)) {
            shapes.add(Parameters.LOSS_TYPE);
        }
        return shapes;
    }
}
