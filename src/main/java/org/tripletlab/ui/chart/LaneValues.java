package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.tripletlab.history.RunnerView;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/** Formatted values of the lanes at a step. */
final class LaneValues {
    private final LanesModel lanes;
    private final Texts texts;

    LaneValues(LanesModel lanes, Texts texts) {
        this.lanes = lanes;
        this.texts = texts;
    }

    /** Returns the value of a run at the sample nearest to a step, for bands the median; a dash if there is none yet. */
    String main(RunnerView view, ChartMetric metric, int step) {
        return metric.form().value(texts, at(view, metric.main(), step));
    }

    /** Returns the values of all lanes at a step, for bands with the percentiles around the median. */
    List<HoverBox.Row> all(ChartMetric metric, int step, CanvasColours colours) {
        List<HoverBox.Row> rows = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            String letter = lanes.lanes().size() == 1 ? "" : String.valueOf(lane.letter());
            RunnerView view = lane.run().view();
            String value = main(view, metric, step);
            if (metric.isBand()) {
                String low = metric.form().value(texts, at(view, metric.curves().get(1), step));
                String high =
                        metric.form().value(texts, at(view, metric.curves().get(ChartMetric.MEDIAN + 1), step));
                value = texts.format("chart.band", value, low, high);
            }
            rows.add(new HoverBox.Row(letter, colour(lane, colours), value));
        }
        return rows;
    }

    /** Returns the colour of a lane; a single lane has the colour of all single lines. */
    Color colour(LaneModel lane, CanvasColours colours) {
        return lanes.lanes().size() == 1 ? colours.chart().data() : colours.lane(lane.number());
    }

    private static double at(RunnerView view, ChartMetric.Curve curve, int step) {
        Samples samples = curve.of(view);
        // Beyond the newest step of a run there is no value; its last value belongs to its last step only.
        int nearest = step > view.step() ? -1 : samples.nearest(step);
        return nearest < 0 ? Double.NaN : samples.value(nearest);
    }
}
