package org.tripletlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import org.tripletlab.ui.chart.ChartsPane;
import org.tripletlab.ui.fx.Appearance;

/**
 * Leaves the sphere its room in a small window: folds the experiment panel away when the window becomes narrow and
 * unfolds it again with the room, and makes the charts lower. Whoever unfolds the panel by hand keeps it.
 */
final class FoldingByWidth {
    private static final double NARROW = 1120;
    private static final double LOW = 820;

    private final Scene scene;
    private final Appearance appearance;
    private final BooleanProperty experimentShown;
    private final ChartsPane charts;
    private boolean narrow;
    private boolean folded;

    FoldingByWidth(Scene scene, Appearance appearance, BooleanProperty experimentShown, ChartsPane charts) {
        this.scene = scene;
        this.appearance = appearance;
        this.experimentShown = experimentShown;
        this.charts = charts;
        scene.widthProperty().subscribe(this::follow);
        scene.heightProperty().subscribe(this::follow);
        appearance.fontScaleProperty().subscribe(this::follow);
    }

    /** Tells whether the panel is folded only for want of room, and so is to be remembered as shown. */
    boolean folded() {
        return folded;
    }

    private void follow() {
        if (scene.getWidth() <= 0) {
            return;
        }
        charts.setCompact(scene.getHeight() < appearance.scaled(LOW));
        boolean nowNarrow = scene.getWidth() < appearance.scaled(NARROW);
        if (nowNarrow == narrow) {
            return;
        }
        narrow = nowNarrow;
        if (narrow) {
            folded = experimentShown.get();
            experimentShown.set(false);
        } else if (folded) {
            folded = false;
            experimentShown.set(true);
        }
    }
}
