package org.tripletlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.tripletlab.ui.fx.Appearance;

/**
 * Leaves the sphere its room in a small window: folds the experiment panel away when the window becomes narrow and the
 * charts when it becomes very low, and unfolds them again with the room. Whoever unfolds a panel by hand keeps it; where there
 * is room for one beside the spheres only, the other one gives way.
 */
final class FoldingBySize {
    private static final double NARROW = 1120;
    private static final double ROOM_FOR_BOTH = 920;
    private static final double LOW = 820;
    private static final double VERY_LOW = 560;

    private final Scene scene;
    private final Appearance appearance;
    private final Fold experiment;
    private final Fold charts;
    private final CentreSplit centre;

    FoldingBySize(
            Scene scene,
            Appearance appearance,
            BooleanProperty experimentShown,
            BooleanProperty sideShown,
            BooleanProperty chartsShown,
            CentreSplit centre) {
        this.scene = scene;
        this.appearance = appearance;
        this.experiment = new Fold(experimentShown);
        this.charts = new Fold(chartsShown);
        this.centre = centre;
        makeWay(experimentShown, sideShown);
        makeWay(sideShown, experimentShown);
        scene.widthProperty().subscribe(this::follow);
        scene.heightProperty().subscribe(this::follow);
        appearance.fontScaleProperty().subscribe(this::follow);
    }

    /** Tells whether the experiment panel is shown, or would be if there were room. */
    boolean experimentWanted() {
        return experiment.wanted();
    }

    /** Tells whether the charts are shown, or would be if there were room. */
    boolean chartsWanted() {
        return charts.wanted();
    }

    private void makeWay(BooleanProperty unfolded, BooleanProperty other) {
        unfolded.addListener((property, before, now) -> {
            if (now && scene.getWidth() < appearance.scaled(ROOM_FOR_BOTH)) {
                other.set(false);
            }
        });
    }

    private void follow() {
        if (scene.getWidth() > 0 && scene.getHeight() > 0) {
            centre.setCompact(scene.getHeight() < appearance.scaled(LOW));
            experiment.follow(scene.getWidth() < appearance.scaled(NARROW));
            charts.follow(scene.getHeight() < appearance.scaled(VERY_LOW));
        }
    }

    /** One panel that gives way when room is tight. */
    private static final class Fold {
        private final BooleanProperty shown;
        private boolean tight;
        private boolean folded;

        Fold(BooleanProperty shown) {
            this.shown = shown;
        }

        boolean wanted() {
            return shown.get() || folded;
        }

        void follow(boolean nowTight) {
            if (nowTight == tight) {
                return;
            }
            tight = nowTight;
            if (tight) {
                folded = shown.get();
                shown.set(false);
            } else if (folded) {
                folded = false;
                shown.set(true);
            }
        }
    }

    /** Takes a pane out of the window, with its room, while it is not shown. */
    static void fold(Node node, BooleanProperty shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
