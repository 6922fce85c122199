package org.tripletlab.ui.plane;

import java.util.List;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;

/** Pane with the triplet planes of the lanes side by side. Batches are captured only while it is visible. */
public final class PlanePane extends Region {
    private static final double HEIGHT = 148;
    private static final double GAP = 8;

    private final LanesModel lanes;
    private final Appearance appearance;
    private final PerLane<LanePlane> perLane;
    private List<LanePlane> planes = List.of();

    /** Creates the planes of the lanes. */
    public PlanePane(LanesModel lanes, TextBindings words, Appearance appearance, Background background) {
        this.lanes = lanes;
        this.appearance = appearance;
        this.perLane = new PerLane<>(lane -> new LanePlane(lane, words, appearance, background));
        setId("planes");
        getStyleClass().add("charts");
        setMinWidth(0);
        appearance.fontScaleProperty().subscribe(() -> requestLayout());
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        lanes.watchBatches(this, visible);
        if (visible) {
            follow();
            planes.forEach(LanePlane::pulse);
        }
    }

    private void follow() {
        if (perLane.follow(lanes.lanes())) {
            planes = perLane.items();
            getChildren().setAll(planes);
        }
        planes.forEach(plane -> plane.setSeveral(planes.size() > 1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return appearance.scaled(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double width = (room - GAP * (planes.size() - 1)) / Math.max(1, planes.size());
        for (int i = 0; i < planes.size(); i++) {
            planes.get(i)
                    .resizeRelocate(
                            snapPositionX(left + i * (width + GAP)), snappedTopInset(), snapSizeX(width), height);
        }
    }
}
