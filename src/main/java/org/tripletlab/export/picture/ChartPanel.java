package org.tripletlab.export.picture;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.StepSeries;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * One chart of a picture.
 *
 * @param metric what is shown
 */
record ChartPanel(Metric metric) {
    /** The charts, in their order. */
    static final List<ChartPanel> ALL = Stream.of(
                    Metrics.LOSS,
                    Metrics.ACTIVE_FRACTION,
                    Metrics.SMALLEST_ANGLE,
                    Metrics.MEAN_RESULTANT_LENGTH,
                    Metrics.NEAREST_AXIS_ACCURACY,
                    Metrics.INTRA_CLASS_ANGLE_P95)
            .map(ChartPanel::new)
            .toList();

    /**
     * A number over the steps.
     *
     * @param steps ascending
     * @param values one for each; NaN where there is none
     */
    record Values(int[] steps, double[] values) {}

    /** Finds the values of a lane up to a step. */
    Values curve(LaneRecord lane, int lastStep) {
        if (metric.isOfEveryStep()) {
            StepSeries series = lane.view().history().series();
            int count = Math.min(lastStep, series.count());
            return new Values(
                    IntStream.rangeClosed(1, count).toArray(),
                    IntStream.range(0, count)
                            .mapToDouble(i -> series.value(metric, i))
                            .toArray());
        }
        List<Recording> shown = lane.view().recordings().stream()
                .filter(recording -> recording.measurement().step() <= lastStep)
                .toList();
        return new Values(
                shown.stream()
                        .mapToInt(recording -> recording.measurement().step())
                        .toArray(),
                shown.stream()
                        .mapToDouble(recording -> recording.measurement().value(metric))
                        .toArray());
    }

    /** Returns where a dashed line belongs at a recording; NaN for none. */
    double reference(Recording recording) {
        return metric == Metrics.LOSS
                ? recording.collapseFloor()
                : metric.bound().map(recording.measurement()::value).orElse(Double.NaN);
    }

    /** Returns the upper end of the axis; NaN if it follows the values. */
    double top() {
        return switch (metric.form()) {
            case SHARE, UP_TO_ONE -> 1;
            case NUMBER, COUNT, SMALL_SHARE, ANGLE -> Double.NaN;
        };
    }

    /** Returns the key of its title. */
    String titleKey() {
        return "chart." + metric.id() + ".title";
    }

    /** Returns the key of one of its values. */
    String valueKey() {
        return "chart." + metric.form().id() + ".value";
    }

    /** Returns the key of a number at its axis. */
    String tickKey() {
        return "chart." + metric.form().id() + ".tick";
    }
}
