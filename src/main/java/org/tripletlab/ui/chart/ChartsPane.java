package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;

/**
 * Pane with the charts side by side, as many as fit, with all lanes in each and the same steps in all. The metric of each is kept while
 * the program runs.
 *
 * <p>Repaints at most one chart per pulse, so that charts never delay a frame of the sphere.
 */
public final class ChartsPane extends Region {
    /** Initial metrics of the charts, the most informative first: in little space the last ones are omitted. */
    private static final List<Metric> FIRST = List.of(
            Metrics.LOSS,
            Metrics.MEAN_RESULTANT_LENGTH,
            Metrics.SMALLEST_ANGLE,
            Metrics.NEAREST_AXIS_ACCURACY,
            Metrics.ACTIVE_FRACTION,
            Metrics.MINED_COUNT);

    private static final double LEAST_WIDTH = 204;
    private static final double HEIGHT = 148;
    private static final double LEAST_HEIGHT = 80;
    private static final double BAR_HEIGHT = 24;
    private static final double GAP = 8;
    /** Minimum width of two charts, which are shown in less width than more of them. */
    private static final double LEAST_WIDTH_OF_TWO = 190;

    private final LanesModel lanes;
    private final Appearance appearance;
    private final ChartView view = new ChartView();
    private final StripBar bar;
    private final PickedAngles pickedAngles;
    private final ChartMetric picked;
    private final List<Chart> charts = new ArrayList<>();
    private int next;

    /**
     * Creates the charts.
     *
     * @param lanes lanes whose values are shown
     * @param background writes files
     * @param activities reports the outcome of saving
     */
    public ChartsPane(
            LanesModel lanes, TextBindings words, Appearance appearance, Background background, Activities activities) {
        this.lanes = lanes;
        this.appearance = appearance;
        setId("charts");
        getStyleClass().add("charts");
        bar = new StripBar(lanes, view, words);
        getChildren().add(bar);
        ChartSaving saving = new ChartSaving(
                lanes, view, words.texts(), appearance, background, activities, new SaveDialog(this, words.texts()));
        pickedAngles = new PickedAngles(lanes, background);
        picked = ChartMetric.ofPicked(pickedAngles);
        List<ChartMetric> metrics = new ArrayList<>(ChartMetric.all());
        metrics.add(picked);
        for (Metric metric : FIRST) {
            Chart chart =
                    new Chart(ChartMetric.of(metric), List.copyOf(metrics), lanes, view, words, appearance, saving);
            chart.setId("chart-" + (charts.size() + 1));
            charts.add(chart);
        }
        getChildren().addAll(charts);
        appearance.fontScaleProperty().subscribe(() -> requestLayout());
        setMinWidth(0);
    }

    /** Returns the settings of all charts. */
    public List<RememberedSetting> remembered() {
        List<RememberedSetting> words = new ArrayList<>();
        words.add(RememberedSetting.of(
                "smoothing",
                view::smoothingProperty,
                String::valueOf,
                word -> ChartView.SMOOTHINGS.stream()
                        .filter(steps -> String.valueOf(steps).equals(word))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new)));
        charts.forEach(chart -> words.addAll(chart.remembered()));
        return words;
    }

    /** Publishes new values; called once per pulse. */
    public void pulse() {
        if (!isVisible() || lanes.lanes().isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        if (charts.stream().anyMatch(chart -> chart.metricProperty().get() == picked)) {
            pickedAngles.pulse();
        }
        charts.stream().filter(Chart::isVisible).forEach(chart -> chart.follow(now));
        for (int tried = 0; tried < charts.size(); tried++) {
            Chart chart = charts.get(next);
            next = (next + 1) % charts.size();
            if (chart.isVisible() && chart.drawIfStale()) {
                return;
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return appearance.scaled(HEIGHT + BAR_HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return appearance.scaled(LEAST_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - left - snappedRightInset();
        double barHeight = snapSizeY(Math.max(appearance.scaled(BAR_HEIGHT), bar.prefHeight(-1)));
        double top = snappedTopInset() + barHeight;
        double height = getHeight() - top - snappedBottomInset();
        bar.resizeRelocate(left, snappedTopInset(), room, barHeight);
        int fitting = (int) ((room + GAP) / (appearance.scaled(LEAST_WIDTH) + GAP));
        int least = room >= 2 * appearance.scaled(LEAST_WIDTH_OF_TWO) + GAP ? 2 : 1;
        int shown = Math.max(least, Math.min(charts.size(), fitting));
        double width = (room - GAP * (shown - 1)) / shown;
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            chart.setVisible(i < shown);
            double x = snapPositionX(left + i * (width + GAP));
            chart.resizeRelocate(x, top, snapSizeX(width), height);
        }
    }
}
