package org.tripletlab.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Gives a part of the window all the room there is; where that is less than its least size, the part can be scrolled. */
public final class Overflow extends ScrollPane {
    /** Makes it around a part that says with its least width and height what it needs. */
    public Overflow(Region part) {
        super(part);
        setFitToWidth(true);
        setFitToHeight(true);
        // The keys belong to what is inside.
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("edge-to-edge", "overflow");
    }
}
