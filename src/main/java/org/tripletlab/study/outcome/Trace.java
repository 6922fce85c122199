package org.tripletlab.study.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * Curves of a run: some metrics at every measured step.
 *
 * @param steps optimiser updates done, ascending
 * @param series field of the result → its value at each of these steps, NaN where it is undefined
 * @param states id of the state at each of these steps; empty if not recorded, as in files of early versions
 */
public record Trace(List<Integer> steps, Map<String, List<Double>> series, List<String> states) {
    /** Trace without measurements. */
    public static final Trace EMPTY = new Trace(List.of(), Map.of(), List.of());

    private static final List<Metric> KEPT = List.of(
            Metrics.LOSS,
            Metrics.MEAN_RESULTANT_LENGTH,
            Metrics.SMALLEST_ANGLE,
            Metrics.NEAREST_AXIS_ACCURACY,
            Metrics.MINED_FRACTION);

    /** The recorded fields, in drawing order. */
    public static final List<String> FIELDS = KEPT.stream().map(Metric::id).toList();

    /** Copies all collections. */
    public Trace {
        steps = List.copyOf(steps);
        states = List.copyOf(states);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }

    /** Returns the values of a metric, NaN at every step if it was not recorded. */
    List<Double> seriesOf(Metric metric) {
        return series.getOrDefault(metric.id(), Collections.nCopies(steps.size(), Double.NaN));
    }

    /** Recorder of the steps of one run. */
    public static final class Recorder {
        private final List<Integer> steps = new ArrayList<>();
        private final Map<String, List<Double>> series = new LinkedHashMap<>();
        private final List<String> states = new ArrayList<>();

        /** Adds a measured step. */
        public void add(Measurement measurement) {
            steps.add(measurement.step());
            for (Metric metric : KEPT) {
                put(metric.id(), measurement.value(metric));
            }
            states.add(measurement.diagnosis().state().id());
        }

        private void put(String field, double value) {
            series.computeIfAbsent(field, unused -> new ArrayList<>()).add(rounded(value));
        }

        /** Returns the trace so far. */
        public Trace trace() {
            return new Trace(steps, series, states);
        }

        /** Five digits are sufficient for a curve, and reduce files by two thirds. */
        private static double rounded(double value) {
            if (!Double.isFinite(value) || value == 0) {
                return value;
            }
            double power = Math.pow(10, 4 - Math.floor(Math.log10(Math.abs(value))));
            return Math.round(value * power) / power;
        }
    }
}
