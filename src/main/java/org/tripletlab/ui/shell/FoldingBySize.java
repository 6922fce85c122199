package org.tripletlab.ui.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.tripletlab.ui.fx.Appearance;

/**
 * Folding of panels by the size of the window, to leave space for the sphere: the experiment panel is folded in a narrow window and the
 * charts in a very low one, and both are unfolded when space returns. A comparison that starts folds the experiment panel, too. What the user folds or unfolds stays so; if there is space for only
 * one panel beside the spheres, the other one is folded.
 */
final class FoldingBySize {
    private static final double NARROW = 1120;
    private static final double PANEL = 320;
    private static final double HELP = 380;

    /** Smallest width left to the spheres by panels that open: of one lane, of several. */
    private static final double SPHERE = 280;

    private static final double SPHERES = 480;
    private static final double LOW = 820;
    private static final double VERY_LOW = 560;

    private final Scene scene;
    private final Appearance appearance;
    private final Fold experiment;
    private final Fold charts;
    private final CentreSplit centre;
    private final ObservableValue<Boolean> comparing;
    private final List<BooleanProperty> panels;
    private final Set<BooleanProperty> foldedByHelp = new LinkedHashSet<>();
    private ObservableValue<Boolean> help = new SimpleBooleanProperty(false);

    FoldingBySize(
            Scene scene,
            Appearance appearance,
            BooleanProperty experimentShown,
            BooleanProperty sideShown,
            BooleanProperty chartsShown,
            CentreSplit centre,
            ObservableValue<Boolean> comparing) {
        this.comparing = comparing;
        this.scene = scene;
        this.appearance = appearance;
        this.experiment = new Fold(experimentShown);
        this.charts = new Fold(chartsShown);
        this.centre = centre;
        panels = List.of(experimentShown, sideShown);
        makeWay(experimentShown, () -> sideShown.set(false));
        makeWay(sideShown, experiment::giveWay);
        comparing.subscribe(started -> {
            follow();
            if (started && experimentShown.get()) {
                // Also what the user has unfolded in a narrow window.
                experiment.giveWay();
            }
        });
        scene.widthProperty().subscribe(this::follow);
        scene.heightProperty().subscribe(this::follow);
        appearance.fontScaleProperty().subscribe(this::follow);
    }

    /** Tells whether the experiment panel is shown, or would be with enough space. */
    boolean experimentWanted() {
        return experiment.wanted() || foldedByHelp.contains(panels.get(0));
    }

    /** Tells whether the charts are shown, or would be with enough space. */
    boolean chartsWanted() {
        return charts.wanted();
    }

    /** Folds panels while help is open and there is no space for all of them, and unfolds them when it is closed. */
    void makeWayForHelp(ObservableValue<Boolean> shown) {
        help = shown;
        shown.subscribe(open -> {
            if (!open) {
                List<BooleanProperty> back = List.copyOf(foldedByHelp);
                foldedByHelp.clear();
                back.forEach(panel -> panel.set(true));
                return;
            }
            for (BooleanProperty panel : panels) {
                if (panel.get() && isTooNarrow()) {
                    panel.set(false);
                    foldedByHelp.add(panel);
                }
            }
        });
    }

    private void makeWay(BooleanProperty unfolded, Runnable foldOther) {
        unfolded.addListener((property, before, now) -> {
            if (now) {
                // What the user unfolds beside help stays; what help has folded does not come back over it.
                foldedByHelp.clear();
                if (isTooNarrow()) {
                    foldOther.run();
                }
            }
        });
    }

    private boolean isTooNarrow() {
        long open = panels.stream().filter(BooleanProperty::get).count();
        double taken = PANEL * open + (help.getValue() ? HELP : 0);
        double least = taken + (comparing.getValue() ? SPHERES : SPHERE);
        return scene.getWidth() < appearance.scaled(least);
    }

    private void follow() {
        if (scene.getWidth() > 0 && scene.getHeight() > 0) {
            centre.setCompact(scene.getHeight() < appearance.scaled(LOW));
            experiment.follow(comparing.getValue() || scene.getWidth() < appearance.scaled(NARROW));
            charts.follow(scene.getHeight() < appearance.scaled(VERY_LOW));
        }
    }

    /** Panel that is folded when space is scarce. */
    private static final class Fold {
        private final BooleanProperty shown;
        private boolean tight;
        private boolean folded;
        private boolean changing;

        Fold(BooleanProperty shown) {
            this.shown = shown;
            shown.addListener((property, before, now) -> folded &= changing);
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
                giveWay();
            } else if (folded) {
                folded = false;
                shown.set(true);
            }
        }

        /** Folds it until there is space again. */
        void giveWay() {
            folded = tight && shown.get();
            changing = true;
            shown.set(false);
            changing = false;
        }
    }

    /** Excludes a pane from the layout while it is not shown. */
    static void fold(Node node, BooleanProperty shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
