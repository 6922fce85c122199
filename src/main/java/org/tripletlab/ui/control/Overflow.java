package org.tripletlab.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scroll pane that gives its content all the available space, and scrolls only below the minimum size of the content. */
public final class Overflow extends ScrollPane {
    /** Creates the pane around content that states its minimum width and height. */
    public Overflow(Region part) {
        super(part);
        setFitToWidth(true);
        setFitToHeight(true);
        // Key events belong to the content.
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("edge-to-edge", "overflow");
    }
}
