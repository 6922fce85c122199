package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LiveModel;

/**
 * The charts side by side, all with the same time axis; as many as have room.
 *
 * <p>Draws at most one chart a pulse, so that charts never cost the sphere a frame.
 */
public final class ChartsPane extends Region {
    private static final double LEAST_WIDTH = 168;
    private static final double HEIGHT = 148;
    private static final double COMPACT_HEIGHT = 112;
    private static final double GAP = 8;
    private static final int AT_LEAST = 2;

    private final Appearance appearance;
    private final List<Chart> charts = new ArrayList<>();
    private boolean compact;
    private int next;

    /** Makes the charts of a run. */
    public ChartsPane(LiveModel model, TextBindings words, Appearance appearance) {
        this.appearance = appearance;
        setId("charts");
        getStyleClass().add("charts");
        for (ChartKind kind : ChartKind.values()) {
            charts.add(new Chart(kind, model, words, appearance));
        }
        getChildren().addAll(charts);
        appearance.fontScaleProperty().subscribe(() -> requestLayout());
        setMinWidth(0);
    }

    /** Makes the charts lower, to leave more of a small window to others. */
    public void setCompact(boolean compact) {
        this.compact = compact;
        requestLayout();
    }

    /** Takes what is new; called once per pulse. */
    public void pulse() {
        if (!isVisible()) {
            return;
        }
        long now = System.nanoTime();
        charts.forEach(chart -> chart.follow(now));
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
        return appearance.scaled(compact ? COMPACT_HEIGHT : HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        int fitting = (int) ((room + GAP) / (appearance.scaled(LEAST_WIDTH) + GAP));
        int shown = Math.max(AT_LEAST, Math.min(charts.size(), fitting));
        double width = (room - GAP * (shown - 1)) / shown;
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            chart.setVisible(i < shown);
            double x = snapPositionX(left + i * (width + GAP));
            chart.resizeRelocate(x, snappedTopInset(), snapSizeX(width), height);
        }
    }
}
