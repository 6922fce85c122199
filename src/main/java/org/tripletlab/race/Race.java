package org.tripletlab.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Parameter;
import org.tripletlab.session.ParameterException;
import org.tripletlab.session.Parameters;

/**
 * Two to four experiments that run side by side. They share seed, batches and initial weights unless the user breaks that
 * on purpose; {@link #broken()} then says what differs.
 *
 * @param lanes the experiments, from left to right
 */
public record Race(List<ExperimentSpec> lanes) {
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
    public Race {
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

    /**
     * Returns what each lane is named after: the parameters in which the lanes differ, with its own values. A parameter that
     * follows from another one, as the margin does from the loss, is left out.
     */
    public List<Map<Parameter<?>, String>> names() {
        List<Map<Parameter<?>, String>> names = new ArrayList<>();
        List<Parameter<?>> differing = differing();
        for (ExperimentSpec lane : lanes) {
            Map<Parameter<?>, String> name = new LinkedHashMap<>();
            for (Parameter<?> parameter : differing) {
                if (lane.applies(parameter)) {
                    name.put(parameter, lane.text(parameter));
                }
            }
            names.add(name);
        }
        return names;
    }

    /** Returns the names in one line each, with ids only: "random", "arcface · m2 0.4". */
    public List<String> plainNames() {
        return names().stream()
                .map(name -> name.entrySet().stream()
                        .map(each -> isKnownByItself(each.getKey())
                                ? each.getValue()
                                : each.getKey().id() + " " + each.getValue())
                        .reduce((first, second) -> first + " · " + second)
                        .orElse("default"))
                .toList();
    }

    /** Returns what keeps the lanes from seeing the same images from the same seed; empty for a fair race. */
    public List<Parameter<?>> broken() {
        return START.stream().filter(this::differs).toList();
    }

    /** Returns what keeps some layers from beginning alike: their shapes differ. */
    public List<Parameter<?>> shapes() {
        return SHAPE.stream().filter(this::differs).toList();
    }

    /** Nobody asks what "random" or "arcface" is, but everybody what "yes" is. */
    private static boolean isKnownByItself(Parameter<?> parameter) {
        return parameter == Parameters.MINER || parameter == Parameters.LOSS_TYPE;
    }

    private List<Parameter<?>> differing() {
        List<Parameter<?>> differing = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            boolean given = lanes.stream().anyMatch(lane -> lane.isSetByHand(parameter) && lane.applies(parameter));
            if (given && differs(parameter)) {
                differing.add(parameter);
            }
        }
        return differing;
    }

    private boolean differs(Parameter<?> parameter) {
        return lanes.stream()
                        .map(lane -> lane.applies(parameter) ? lane.text(parameter) : "")
                        .distinct()
                        .count()
                > 1;
    }
}
