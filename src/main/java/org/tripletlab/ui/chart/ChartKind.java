package org.tripletlab.ui.chart;

import java.util.List;
import org.tripletlab.metric.ProbeStatistics;
import org.tripletlab.session.Parameters;
import org.tripletlab.session.Recording;
import org.tripletlab.session.RunnerView;
import org.tripletlab.session.StepSeries;

/** The charts, the most telling first: where there is little room, the last are left out. */
enum ChartKind {
    LOSS("loss"),
    CONCENTRATION("concentration"),
    ANGLE("angle"),
    ACCURACY("accuracy"),
    ACTIVE("active"),
    MINED("mined");

    private final String id;

    ChartKind(String id) {
        this.id = id;
    }

    /** Returns the word in the keys of the texts: {@code chart.<id>.title}, {@code .value}, {@code .tick}, {@code .help}. */
    String id() {
        return id;
    }

    /** Returns the values to draw. */
    Samples samples(RunnerView view) {
        StepSeries series = view.series();
        List<Recording> recordings = view.recordings();
        return switch (this) {
            case LOSS -> Samples.everyStep(series.count(), series::loss);
            case ACTIVE -> Samples.everyStep(series.count(), series::activeFraction);
            case MINED -> Samples.everyStep(series.count(), series::minedCount);
            case CONCENTRATION -> Samples.recorded(recordings, ProbeStatistics::meanResultantLength);
            case ANGLE -> Samples.recorded(recordings, ProbeStatistics::smallestAngleDegrees);
            case ACCURACY -> Samples.recorded(recordings, ProbeStatistics::nearestAxisAccuracy);
        };
    }

    /** Returns the value of the dashed line: the floor of the loss, the bound of the angle; NaN for none. */
    double reference(RunnerView view) {
        return switch (this) {
            case LOSS -> collapseFloor(view);
            case ANGLE ->
                view.recordings().isEmpty()
                        ? Double.NaN
                        : view.recordings()
                                .get(view.recordings().size() - 1)
                                .measurement()
                                .probe()
                                .tammesBoundDegrees();
            case CONCENTRATION, ACCURACY, ACTIVE, MINED -> Double.NaN;
        };
    }

    /**
     * Returns the upper end of the value axis; the lower end is 0.
     *
     * @param top the largest value drawn, NaN if there is none
     * @param reference value of the dashed line, NaN for none
     */
    double upperEnd(double top, double reference) {
        double highest = Math.max(Double.isNaN(top) ? 0 : top, Double.isNaN(reference) ? 0 : reference);
        return switch (this) {
            case CONCENTRATION, ACCURACY, ACTIVE -> 1;
            case LOSS, MINED -> NiceScale.above(highest * 1.1);
            case ANGLE -> highest == 0 ? 90 : 10 * Math.ceil(highest * 1.02 / 10);
        };
    }

    private static double collapseFloor(RunnerView view) {
        // A sum grows with the number of tuples: there is no one floor.
        boolean sum = view.spec().applies(Parameters.REDUCTION)
                && view.spec().get(Parameters.REDUCTION).equals("sum");
        List<Recording> recordings = view.recordings();
        return sum || recordings.isEmpty()
                ? Double.NaN
                : recordings.get(recordings.size() - 1).collapseFloor();
    }
}
