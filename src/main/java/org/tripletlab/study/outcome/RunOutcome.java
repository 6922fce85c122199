package org.tripletlab.study.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.metric.catalogue.Metric;

/**
 * Result of one run of a study.
 *
 * @param index the run's number
 * @param result the scalar fields of its result (numbers, words, booleans; undefined ones are null); empty if it failed
 * @param trace its curves
 * @param seconds its duration on this machine
 * @param failure cause of its failure, as a sentence; empty if it succeeded
 */
public record RunOutcome(int index, Map<String, Object> result, Trace trace, double seconds, Optional<String> failure) {
    /** Copies the fields with their order. */
    public RunOutcome {
        // Not Map.copyOf, because an undefined number is null.
        result = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(result));
    }

    /** Creates the result of a failed run. */
    public static RunOutcome failed(int index, String why, double seconds) {
        return new RunOutcome(index, Map.of(), Trace.EMPTY, seconds, Optional.of(why));
    }

    /** Returns a metric; NaN if it is undefined. */
    public double number(Metric metric) {
        return number(metric.id());
    }

    /** Returns a field as a number; true is 1 and false is 0; NaN if it is undefined or not a number. */
    public double number(String field) {
        Object value = result.get(field);
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns the final state; empty if it failed. */
    public String state() {
        return String.valueOf(result.getOrDefault("state", ""));
    }

    /** Tells whether it collapsed at any time, even if it recovered. */
    public boolean everCollapsed() {
        return !Double.isNaN(number("collapsedAtStep"));
    }
}
