package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

/** Names of lanes by the parameters in which they differ. */
public final class LaneNames {
    private LaneNames() {}

    /**
     * Returns for each lane the parameters in which the lanes differ, with its own values; empty maps if they differ in
     * none. A parameter that depends on another one, as the margin does from the loss, is left out.
     */
    public static List<Map<Parameter<?>, String>> of(List<ExperimentSpec> lanes) {
        List<Parameter<?>> differing = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            boolean given = lanes.stream().anyMatch(lane -> lane.isSetByHand(parameter) && lane.applies(parameter));
            if (given && differs(parameter, lanes)) {
                differing.add(parameter);
            }
        }
        List<Map<Parameter<?>, String>> names = new ArrayList<>();
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

    /**
     * Returns the names as one line each, with ids only: "random", "arcface · m2 0.4". A lane without differences is
     * named after its miner, or after its loss if that does not mine.
     */
    public static List<String> plain(List<ExperimentSpec> lanes) {
        List<Map<Parameter<?>, String>> names = of(lanes);
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            ExperimentSpec lane = lanes.get(i);
            plain.add(names.get(i).entrySet().stream()
                    .map(each -> isKnownByItself(each.getKey())
                            ? each.getValue()
                            : each.getKey().id() + " " + each.getValue())
                    .reduce((first, second) -> first + " · " + second)
                    .orElseGet(
                            () -> lane.text(lane.applies(Parameters.MINER) ? Parameters.MINER : Parameters.LOSS_TYPE)));
        }
        return plain;
    }

    /** Tells whether a value is understandable without the parameter's name: "random" or "arcface" is, "yes" is not. */
    public static boolean isKnownByItself(Parameter<?> parameter) {
        return parameter == Parameters.MINER || parameter == Parameters.LOSS_TYPE;
    }

    static boolean differs(Parameter<?> parameter, List<ExperimentSpec> lanes) {
        return lanes.stream()
                        .map(lane -> lane.applies(parameter) ? lane.text(parameter) : "")
                        .distinct()
                        .count()
                > 1;
    }
}
