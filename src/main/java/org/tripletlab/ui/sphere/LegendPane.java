package org.tripletlab.ui.sphere;

import java.util.Arrays;
import java.util.BitSet;
import javafx.scene.layout.StackPane;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.ui.fx.FxColours;

/** The legend by itself, for several spheres that share one. */
public final class LegendPane extends StackPane {
    private final SphereViewModel model;
    private final Legend legend;

    /** Makes the legend of a sphere and of those that are linked to it. */
    public LegendPane(SphereViewModel model, Wording wording) {
        this.model = model;
        this.legend = new Legend(model, wording);
        getStyleClass().add("sphere-pane");
        getStylesheets().add(SpherePane.class.getResource("sphere.css").toExternalForm());
        getChildren().add(legend);
        setMinWidth(USE_PREF_SIZE);
        model.themeProperty().subscribe(this::dress);
        model.frameProperty().subscribe(frame -> takeFrame());
    }

    /** Reads all texts anew, after the language has changed. */
    public void languageChanged() {
        legend.wordsChanged();
    }

    private void takeFrame() {
        SphereFrame frame = model.frameProperty().get();
        if (frame == null) {
            return;
        }
        BitSet present = new BitSet();
        Arrays.stream(frame.labels()).forEach(present::set);
        if (!legend.lists(frame.classNames(), frame.unseen(), present)) {
            legend.setClasses(frame.classNames(), frame.unseen(), present);
            requestLayout();
        }
    }

    private void dress(SphereTheme theme) {
        setStyle(FxColours.sheet(theme));
    }
}
