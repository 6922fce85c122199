package org.tripletlab.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;

/**
 * One experiment of a study.
 *
 * @param index its number in the study, from 0; the same on every machine
 * @param grid its grid in the study, from 0
 * @param varied parameter → value of the varied parameters
 * @param spec the experiment
 */
public record StudyRun(int index, int grid, Map<String, String> varied, ExperimentSpec spec) {
    /** Copies the map with its order. */
    public StudyRun {
        varied = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(varied));
    }

    /** Returns the varied values without the seed: runs of the same cell are repetitions. */
    public Map<String, String> cell() {
        Map<String, String> cell = new LinkedHashMap<>(varied);
        cell.remove(Parameters.SEED.id());
        return cell;
    }

    /** Returns the estimated relative duration, without a unit. */
    double cost() {
        double images =
                (double) spec.get(Parameters.STEPS) * spec.get(Parameters.CLASSES) * spec.get(Parameters.PER_CLASS)
                        + 0.5 * spec.get(Parameters.STEPS) / Parameters.MEASURE_EVERY * spec.get(Parameters.PROBE);
        return images * spec.relativeCost();
    }

    /** Returns the varied values in one line: {@code miner random · seed 3}. */
    public String title() {
        StringBuilder title = new StringBuilder();
        varied.forEach((parameter, value) -> title.append(title.isEmpty() ? "" : " · ")
                .append(parameter)
                .append(' ')
                .append(value));
        return title.toString();
    }
}
