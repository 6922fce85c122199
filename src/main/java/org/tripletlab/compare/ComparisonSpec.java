package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Two to four experiments for a comparison. They share seed, batches and initial weights unless the user chooses
 * otherwise; {@link #broken()} then lists the differences.
 *
 * @param lanes the experiments, from left to right
 */
public record ComparisonSpec(List<ExperimentSpec> lanes) {
    /** Smallest number of lanes of a comparison. */
    public static final int FEWEST = 2;

    /** Largest number of lanes that fit on a screen. */
    public static final int MOST = 4;

    /** Parameters that must be equal for two lanes to start alike and use the same images. */
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

    /** Parameters that must be equal for two lanes to be measured on the same images. */
    static final List<Parameter<?>> PROBE =
            List.of(Parameters.PROBE, Parameters.PROBE_DATASET, Parameters.PROBE_CLASSES);

    /** Parameters that may differ while two lanes still start with identical weights in all layers of equal shape. */
    private static final List<Parameter<?>> SHAPE = List.of(
            Parameters.NETWORK_TYPE,
            Parameters.HIDDEN,
            Parameters.FILTERS,
            Parameters.ACTIVATION,
            Parameters.EMBEDDING_SIZE);

    /**
     * Copies the lanes without explicit values that have no effect.
     *
     * @throws OptionException if there are fewer than two or more than four, or two are the same
     */
    public ComparisonSpec {
        lanes = lanes.stream().map(ExperimentSpec::onlyApplicable).toList();
        if (lanes.size() < FEWEST || lanes.size() > MOST) {
            throw new OptionException("lanes", Message.of("race.refused.count", FEWEST, MOST, lanes.size()));
        }
        if (lanes.stream().distinct().count() < lanes.size()) {
            throw new OptionException("lanes", Message.of("race.refused.same"));
        }
        lanes.forEach(ExperimentSpec::requireApplicable);
    }

    /** Returns the naming parameters of each lane, see {@link LaneNames}. */
    public List<Map<Parameter<?>, String>> names() {
        return LaneNames.of(lanes);
    }

    /** Returns the names as one line each, with ids only: "random", "arcface · m2 0.4". */
    public List<String> plainNames() {
        return LaneNames.plain(lanes);
    }

    /**
     * Returns an experiment with the start of another one: its training and evaluation images, its batches and its
     * seed.
     */
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

    /**
     * Returns the parameters whose differences make the comparison unfair: other images or another seed; empty if it is
     * fair.
     */
    public List<Parameter<?>> broken() {
        return broken(lanes);
    }

    /** Returns the parameters whose differences make lanes unfair to compare, for any number of lanes. */
    public static List<Parameter<?>> broken(List<ExperimentSpec> lanes) {
        // The number of steps does not affect the start.
        return START.stream()
                .filter(each -> each != Parameters.STEPS && LaneNames.differs(each, lanes))
                .toList();
    }

    /** Returns the parameters whose differences give some layers different shapes and so different initial weights. */
    public List<Parameter<?>> shapes() {
        return shapes(lanes);
    }

    /**
     * Returns the parameters whose differences give lanes different initial weights, for any number of lanes: different
     * shapes, or a loss with weights of its own in only some of them.
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
