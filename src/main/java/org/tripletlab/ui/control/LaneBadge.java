package org.tripletlab.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import org.tripletlab.ui.model.LaneModel;

/** Letter of a lane in its colour. The tooltip and the accessible text have the name of the lane, which small windows cut off. */
public final class LaneBadge extends Label {
    private LaneModel shown;

    /** Creates a badge without a lane. */
    public LaneBadge() {
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("lane-letter");
    }

    /** Creates the badge of a lane. */
    public LaneBadge(LaneModel lane) {
        this();
        show(lane);
    }

    /** Shows a lane. */
    public void show(LaneModel lane) {
        if (lane == shown) {
            return;
        }
        shown = lane;
        setText(String.valueOf(lane.letter()));
        getStyleClass().setAll("label", "lane-letter", "lane-" + lane.number());
        setTooltip(IconButtons.tooltip(lane.wholeNameProperty()));
        accessibleTextProperty().bind(Bindings.concat(getText(), ": ", lane.wholeNameProperty()));
    }
}
