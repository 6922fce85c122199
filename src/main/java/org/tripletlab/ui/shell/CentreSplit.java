package org.tripletlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.Appearance;

/** The spheres above what is said in numbers, with a divider to drag; the spheres take what the window gains or loses. */
final class CentreSplit extends SplitPane {
    private static final double LOWER = 182;
    private static final double COMPACT = 116;
    private static final double LEAST = 84;

    private final Region lower;
    private final Appearance appearance;
    private boolean compact;
    private boolean placed;

    /**
     * Makes the split.
     *
     * @param shown whether the lower part is there
     */
    CentreSplit(Region upper, Region lower, BooleanProperty shown, Appearance appearance) {
        this.lower = lower;
        this.appearance = appearance;
        getStyleClass().add("centre-split");
        setOrientation(Orientation.VERTICAL);
        setMinHeight(0);
        SplitPane.setResizableWithParent(lower, false);
        getItems().add(upper);
        lower.visibleProperty().bind(shown);
        shown.subscribe(now -> {
            if (now && !getItems().contains(lower)) {
                getItems().add(lower);
                placed = false;
                requestLayout();
            } else if (!now) {
                getItems().remove(lower);
            }
        });
        appearance.fontScaleProperty().subscribe(now -> place());
    }

    /** Gives the lower part less room, for a low window; whoever has dragged the divider keeps it until then. */
    void setCompact(boolean now) {
        if (now != compact) {
            compact = now;
            place();
        }
    }

    private void place() {
        lower.setMinHeight(appearance.scaled(LEAST));
        placed = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getHeight() > 0 && getItems().contains(lower)) {
            placed = true;
            setDividerPositions(1 - appearance.scaled(compact ? COMPACT : LOWER) / getHeight());
        }
        super.layoutChildren();
    }
}
