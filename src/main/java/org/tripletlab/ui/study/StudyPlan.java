package org.tripletlab.ui.study;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.study.Axis;
import org.tripletlab.study.Study;
import org.tripletlab.study.summary.StudyMetric;

/**
 * Study of the form with its folder.
 *
 * @param study the experiments
 * @param folder folder of the results
 */
public record StudyPlan(Study study, Path folder) {
    private static final List<Metric> SHOWN = List.of(
            Metrics.SMALLEST_ANGLE,
            Metrics.NEAREST_AXIS_ACCURACY,
            Metrics.EQUAL_ERROR_RATE,
            Metrics.ONE_SHOT_ACCURACY,
            Metrics.HELD_OUT_EQUAL_ERROR_RATE);

    /** Returns the varied parameters, in the order of the study. */
    public List<? extends Parameter<?>> varied() {
        return study.grids().stream()
                .flatMap(grid -> grid.axes().stream())
                .map(Axis::parameter)
                .distinct()
                .toList();
    }

    /** Returns the few metrics that fit beside them in the table. */
    public List<StudyMetric> metrics() {
        return StudyMetric.of(holdsOut()).stream()
                .filter(metric -> SHOWN.contains(metric.metric()))
                .toList();
    }

    private boolean holdsOut() {
        Stream<String> base = study.grids().stream().map(grid -> grid.base().getOrDefault(Parameters.HOLD_OUT, ""));
        return varied().contains(Parameters.HOLD_OUT) || base.anyMatch(names -> !names.isBlank());
    }
}
