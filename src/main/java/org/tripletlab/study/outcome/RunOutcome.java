package org.tripletlab.study.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.metric.catalogue.Metric;

/**
 * What became of one run of a study.
 *
 * @param index the run's number
 * @param result the plain fields of its result (numbers, words, yes or no; undefined ones are null); empty if it failed
 * @param trace how it went
 * @param seconds how long it took on this machine
 * @param failure why it could not be run, in a sentence; empty if it was
 */
public record RunOutcome(int index, Map<String, Object> result, Trace trace, double seconds, Optional<String> failure) {
    /** Keeps the order of the fields. */
    public RunOutcome {
        // Not Map.copyOf: an undefined number is null.
        result = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(result));
    }

    /** Makes the outcome of a run that could not be finished. */
    public static RunOutcome failed(int index, String why, double seconds) {
        return new RunOutcome(index, Map.of(), Trace.EMPTY, seconds, Optional.of(why));
    }

    /** Returns a metric; NaN if it is undefined. */
    public double number(Metric metric) {
        return number(metric.id());
    }

    /** Returns a field as a number; yes is 1 and no is 0; NaN if it is undefined or no number. */
    public double number(String field) {
        Object value = result.get(field);
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns the state at the end; empty if it failed. */
    public String state() {
        return String.valueOf(result.getOrDefault("state", ""));
    }

    /** Tells whether it ever collapsed, rescued afterwards or not. */
    public boolean everCollapsed() {
        return !Double.isNaN(number("collapsedAtStep"));
    }
}
