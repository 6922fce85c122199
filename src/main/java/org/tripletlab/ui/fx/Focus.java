package org.tripletlab.ui.fx;

import javafx.application.Platform;
import javafx.scene.Node;

/** Keyboard focus of controls that have just been added to the scene. */
public final class Focus {
    private Focus() {}

    /** Requests the focus after the current event; a control cannot take it before it is in a visible scene. */
    public static void soon(Node node) {
        Platform.runLater(node::requestFocus);
    }
}
