package org.tripletlab.lesson;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * What is known of a lane when a page is judged.
 *
 * @param letter its letter, from A
 * @param spec its experiment as it is now
 * @param measurements its measurements from step 0 on, in order
 * @param end id → value of the metrics of the end of a run; empty before the end
 */
public record LaneProgress(char letter, ExperimentSpec spec, List<Measurement> measurements, Map<String, Double> end) {
    /** Copies both. */
    public LaneProgress {
        measurements = List.copyOf(measurements);
        end = Map.copyOf(end);
    }

    /** Returns the step that was measured last. */
    public int step() {
        return measurements.get(measurements.size() - 1).step();
    }

    /** Returns the last measurement up to a step. */
    Measurement at(OptionalInt step) {
        Measurement found = measurements.get(0);
        for (Measurement measurement : measurements) {
            if (step.isEmpty() || measurement.step() <= step.getAsInt()) {
                found = measurement;
            }
        }
        return found;
    }

    /**
     * Returns the value of a metric or a numeric parameter.
     *
     * @param name its id
     * @param step the step; empty for the last one
     * @return the value; empty if it is undefined there
     */
    OptionalDouble value(String name, OptionalInt step) {
        if (end.containsKey(name) && (step.isEmpty() || step.getAsInt() == step())) {
            return OptionalDouble.of(end.get(name));
        }
        double value =
                Metrics.byId(name).map(metric -> at(step).value(metric)).orElseGet(() -> number(Parameters.byId(name)));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private double number(Parameter<?> parameter) {
        return spec.get(parameter) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
