package org.tripletlab.export.picture;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.StepSeries;
import org.tripletlab.metric.statistics.ProbeStatistics;

/**
 * One chart of a picture.
 *
 * @param id the component of the statistics that is shown
 * @param form how its numbers are written
 * @param curve finds the values of a lane
 * @param reference where a dashed line belongs; NaN for none
 * @param top the upper end of the axis; NaN if it follows the values
 */
record ChartPanel(String id, String form, Curve curve, ToDoubleFunction<Recording> reference, double top) {
    /** The charts, in their order. */
    static final List<ChartPanel> ALL = List.of(
            new ChartPanel("loss", "number", ofStep(StepSeries::loss), Recording::collapseFloor, Double.NaN),
            new ChartPanel("activeFraction", "share", ofStep(StepSeries::activeFraction), ChartPanel::none, 1),
            new ChartPanel(
                    "smallestAngleDegrees",
                    "angle",
                    ofProbe(ProbeStatistics::smallestAngleDegrees),
                    recording -> recording.measurement().probe().tammesBoundDegrees(),
                    Double.NaN),
            new ChartPanel(
                    "meanResultantLength",
                    "number",
                    ofProbe(ProbeStatistics::meanResultantLength),
                    ChartPanel::none,
                    1),
            new ChartPanel(
                    "nearestAxisAccuracy", "share", ofProbe(ProbeStatistics::nearestAxisAccuracy), ChartPanel::none, 1),
            new ChartPanel(
                    "intraClassAngleP95Degrees",
                    "angle",
                    ofProbe(ProbeStatistics::intraClassAngleP95Degrees),
                    ChartPanel::none,
                    Double.NaN));

    /** Finds the values of a lane up to a step. */
    interface Curve {
        Values of(LaneRecord lane, int lastStep);
    }

    /** A number of every step. */
    private interface OfStep {
        double at(StepSeries series, int index);
    }

    /**
     * A number over the steps.
     *
     * @param steps ascending
     * @param values one for each; NaN where there is none
     */
    record Values(int[] steps, double[] values) {}

    private static Curve ofStep(OfStep number) {
        return (lane, last) -> ofSteps(lane, last, number);
    }

    private static Curve ofProbe(ToDoubleFunction<ProbeStatistics> number) {
        return (lane, last) -> ofRecordings(lane, last, number);
    }

    private static double none(Recording recording) {
        return Double.NaN;
    }

    private static Values ofSteps(LaneRecord lane, int last, OfStep number) {
        StepSeries series = lane.view().series();
        int count = Math.min(last, series.count());
        int[] steps = new int[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = i + 1;
            values[i] = number.at(series, i);
        }
        return new Values(steps, values);
    }

    private static Values ofRecordings(LaneRecord lane, int last, ToDoubleFunction<ProbeStatistics> number) {
        List<Recording> shown = lane.view().recordings().stream()
                .filter(recording -> recording.measurement().step() <= last)
                .toList();
        return new Values(
                shown.stream()
                        .mapToInt(recording -> recording.measurement().step())
                        .toArray(),
                shown.stream()
                        .mapToDouble(recording ->
                                number.applyAsDouble(recording.measurement().probe()))
                        .toArray());
    }

    /** Returns the key of its title. */
    String titleKey() {
        return "chart." + id + ".title";
    }

    /** Returns the key of a number at its axis. */
    String tickKey() {
        return "chart." + form + ".tick";
    }
}
