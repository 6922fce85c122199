package org.tripletlab.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

/**
 * Grid of experiments: all combinations of the values of some axes, with the same base.
 *
 * @param base parameter → value of every run, as text; left out where it has no effect, such as the margin of a softmax
 * @param axes varied parameters; the first varies slowest, so that seeds come first: an interrupted study then has at
 *     least one run of every combination
 */
public record Grid(Map<Parameter<?>, String> base, List<Axis> axes) {
    private static final long COUNTLESS = 1_000_000_000_000L;

    /** Copies both; the base in the order of the parameters, so that a study file is the same in every process. */
    public Grid {
        Map<Parameter<?>, String> ordered = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (base.containsKey(parameter)) {
                ordered.put(parameter, base.get(parameter));
            }
        }
        base = Collections.unmodifiableMap(ordered);
        axes = List.copyOf(axes);
    }

    /**
     * Returns the grid with other values for a parameter: one value joins the base, more make an axis, in place of the
     * existing one or as the last one.
     */
    Grid with(Axis given) {
        Map<Parameter<?>, String> newBase = new LinkedHashMap<>(base);
        newBase.remove(given.parameter());
        List<Axis> newAxes = new ArrayList<>(axes);
        boolean wasAxis = newAxes.removeIf(axis -> axis.parameter() == given.parameter());
        if (given.values().size() == 1) {
            newBase.put(given.parameter(), given.values().get(0));
        } else {
            int place = wasAxis ? placeOf(given.parameter()) : newAxes.size();
            newAxes.add(place, given);
        }
        return new Grid(newBase, newAxes);
    }

    private int placeOf(Parameter<?> parameter) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).parameter() == parameter) {
                return i;
            }
        }
        return axes.size();
    }

    Grid quick() {
        return new Grid(base, axes.stream().map(Axis::quick).toList());
    }

    /** Returns the number of combinations, valid or not; {@link #COUNTLESS} if there are more. */
    long size() {
        long size = 1;
        for (Axis axis : axes) {
            size = Math.min(COUNTLESS, size * axis.values().size());
        }
        return size;
    }

    /** Returns the valid combinations: parameter → value of the varied ones, with the experiment of each. */
    Map<Map<String, String>, ExperimentSpec> combinations() {
        Map<Map<String, String>, ExperimentSpec> found = new LinkedHashMap<>();
        int[] at = new int[axes.size()];
        long size = size();
        for (long i = 0; i < size; i++) {
            Map<String, String> varied = new LinkedHashMap<>();
            for (int a = 0; a < at.length; a++) {
                varied.put(axes.get(a).parameter().id(), axes.get(a).values().get(at[a]));
            }
            experiment(varied).ifPresent(spec -> found.put(varied, spec));
            for (int a = at.length - 1;
                    a >= 0 && ++at[a] == axes.get(a).values().size();
                    a--) {
                at[a] = 0;
            }
        }
        return found;
    }

    /** Returns the experiment of a combination; empty if one of its values has no effect or contradicts another. */
    private Optional<ExperimentSpec> experiment(Map<String, String> varied) {
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        for (Map.Entry<Parameter<?>, String> entry : base.entrySet()) {
            spec = spec.withText(entry.getKey(), entry.getValue());
        }
        for (Axis axis : axes) {
            spec = spec.withText(axis.parameter(), varied.get(axis.parameter().id()));
        }
        for (Axis axis : axes) {
            if (!spec.applies(axis.parameter())) {
                return Optional.empty();
            }
        }
        ExperimentSpec useful = spec.onlyApplicable();
        try {
            useful.requireApplicable();
        } catch (OptionException contradiction) {
            return Optional.empty();
        }
        return Optional.of(useful);
    }
}
