package org.tripletlab.ui.matrix;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;

/** Pane with the angles between the classes, the lanes side by side, and on the right the legend if there is space. */
public final class MatrixPane extends Region {
    private static final double HEIGHT = 148;
    private static final double GAP = 8;
    private static final double LEGEND_WIDTH = 190;
    /** Width in which its sentences have two lines at most. */
    private static final double ROOMY_LEGEND = 290;

    private static final double LEAST_WIDTH = 205;
    /** Maximum ratio of width to height; in a wider matrix the numbers are too far apart to be read as rows. */
    private static final double WIDEST = 3;

    private final LanesModel lanes;
    private final Appearance appearance;
    private final PerLane<LaneMatrix> perLane;
    private final AngleLegend legend;
    private List<LaneMatrix> matrices = List.of();

    /** Creates the matrices of the lanes. */
    public MatrixPane(LanesModel lanes, TextBindings words, Appearance appearance, Background background) {
        this.lanes = lanes;
        this.appearance = appearance;
        this.perLane = new PerLane<>(lane -> new LaneMatrix(lanes, lane, words, appearance, background));
        this.legend = new AngleLegend(words, appearance);
        setId("matrices");
        getStyleClass().add("charts");
        setMinWidth(0);
        appearance.fontScaleProperty().subscribe(() -> requestLayout());
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        if (Visibility.reaches(this)) {
            follow();
            matrices.forEach(LaneMatrix::pulse);
            legend.show(matrices.stream()
                    .map(LaneMatrix::matrix)
                    .flatMap(Optional::stream)
                    .toList());
        }
    }

    private void follow() {
        if (perLane.follow(lanes.lanes())) {
            matrices = perLane.items();
            getChildren().setAll(matrices);
            getChildren().add(legend);
        }
        matrices.forEach(matrix -> matrix.setSeveral(matrices.size() > 1));
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
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double room = getWidth() - left - snappedRightInset();
        int count = Math.max(1, matrices.size());
        double least = appearance.scaled(LEAST_WIDTH) * count + GAP * count;
        double legendWidth =
                Math.max(appearance.scaled(LEGEND_WIDTH), Math.min(room - least, appearance.scaled(ROOMY_LEGEND)));
        legend.setVisible(room - legendWidth >= least);
        double share = legend.isVisible() ? room - legendWidth - GAP : room;
        double width = Math.min((share - GAP * (count - 1)) / count, WIDEST * height);
        for (int i = 0; i < matrices.size(); i++) {
            matrices.get(i).resizeRelocate(snapPositionX(left + i * (width + GAP)), top, snapSizeX(width), height);
        }
        double taken = count * (width + GAP);
        double wanted = Math.max(legendWidth, Math.min(room - taken, 2 * appearance.scaled(LEGEND_WIDTH)));
        legend.fit(wanted, height);
        legend.resizeRelocate(snapPositionX(left + taken), top, wanted, height);
    }
}
