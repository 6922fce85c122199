package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/**
 * Content of one chart at one moment.
 *
 * @param metric plotted metric
 * @param range shown steps
 * @param axis value axis
 * @param lanes shown lanes, the chosen one last, so that it is drawn on top
 * @param reference value of the dashed line, which applies to all lanes; NaN for none
 * @param top largest value of all lanes, which may be beyond the axis; NaN for none
 */
record ChartState(ChartMetric metric, StepRange range, ValueAxis axis, List<Lane> lanes, double reference, double top) {
    /**
     * Curves of one lane.
     *
     * @param letter its name
     * @param colour its colour
     * @param chosen whether it is the chosen lane
     * @param curves gathered values of {@link ChartMetric#curves()}
     * @param events events of its run
     */
    record Lane(char letter, Color colour, boolean chosen, List<Columns> curves, List<SessionEvent> events) {}

    /**
     * Returns the content for all lanes.
     *
     * @param gathered returns the columns of a lane
     * @param colour returns the colour of a lane
     */
    static ChartState of(
            LanesModel lanes,
            ChartMetric metric,
            StepRange range,
            boolean logarithmic,
            Function<LaneModel, List<Columns>> gathered,
            Function<LaneModel, Color> colour) {
        LaneModel chosen = lanes.chosenProperty().get();
        List<Lane> seen = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            boolean last = lane == chosen;
            List<SessionEvent> events = lane.run().view().history().events();
            seen.add(
                    last ? seen.size() : 0,
                    new Lane(lane.letter(), colour.apply(lane), last, gathered.apply(lane), events));
        }
        return of(metric, range, logarithmic, seen, sharedReference(lanes, metric));
    }

    /** Returns the reference value if it applies to every lane: others must not be compared with the bound of one lane. */
    private static double sharedReference(LanesModel lanes, ChartMetric metric) {
        List<Double> references = lanes.lanes().stream()
                .map(lane -> metric.reference(lane.run().view()))
                .distinct()
                .toList();
        return references.size() == 1 ? references.get(0) : Double.NaN;
    }

    /** Returns the content for lanes, with an axis that contains all their values. */
    static ChartState of(ChartMetric metric, StepRange range, boolean logarithmic, List<Lane> lanes, double reference) {
        double top = reference;
        double usual = reference;
        double bottom = Double.NaN;
        double positive = reference > 0 ? reference : Double.NaN;
        for (Lane lane : lanes) {
            for (Columns columns : lane.curves()) {
                top = larger(top, columns.top());
                usual = larger(usual, columns.usualTop());
                bottom = smaller(bottom, columns.bottom());
                positive = smaller(positive, columns.smallestPositive());
            }
        }
        ValueAxis axis = logarithmic
                ? ValueAxis.logarithmic(positive, top, bottom <= 0)
                : metric.form().axis(bottom, usual);
        return new ChartState(metric, range, axis, lanes, reference, top);
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) || b > a ? b : a;
    }

    private static double smaller(double a, double b) {
        return Double.isNaN(a) || b < a ? b : a;
    }
}
