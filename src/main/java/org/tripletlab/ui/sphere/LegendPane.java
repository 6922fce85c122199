package org.tripletlab.ui.sphere;

import java.util.Arrays;
import java.util.BitSet;
import javafx.scene.layout.VBox;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.ui.fx.FxColours;

/** Switches and legend as a separate column, shared by several spheres. */
public final class LegendPane extends VBox {
    private final SphereViewModel model;
    private final Legend legend;
    private final SphereSwitches switches;

    /** Creates the legend of a sphere and of those linked to it. */
    public LegendPane(SphereViewModel model, Wording wording) {
        this.model = model;
        this.legend = new Legend(model, wording);
        this.switches = new SphereSwitches(model, wording);
        getStyleClass().addAll("sphere-pane", "sphere-column");
        getStylesheets().add(SpherePane.class.getResource("sphere.css").toExternalForm());
        getChildren().addAll(switches, legend);
        setMinWidth(USE_PREF_SIZE);
        model.themeProperty().subscribe(this::applyTheme);
        model.frameProperty().subscribe(frame -> takeFrame());
    }

    /** Updates all texts after a change of the language. */
    public void languageChanged() {
        legend.wordsChanged();
        switches.wordsChanged();
    }

    /** Makes room for the list of classes in this height: the switches take at most half of it, in several columns. */
    public void fit(double height) {
        switches.fit(Math.max(height / 2, height - getSpacing() - legend.prefHeight(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        double ofLegend = legend.prefWidth(height < 0 ? -1 : height - getSpacing() - switches.prefHeight(-1));
        return snappedLeftInset() + Math.max(switches.prefWidth(-1), ofLegend) + snappedRightInset();
    }

    private void takeFrame() {
        SphereFrame frame = model.frameProperty().get();
        if (frame == null) {
            return;
        }
        BitSet present = new BitSet();
        Arrays.stream(frame.labels()).forEach(present::set);
        if (!legend.lists(frame.classes().names(), frame.classes().unseen(), present)) {
            legend.setClasses(frame.classes().names(), frame.classes().unseen(), present);
            requestLayout();
        }
    }

    private void applyTheme(SphereTheme theme) {
        setStyle(FxColours.sheet(theme));
    }
}
