package org.tripletlab.ui.fx;

import javafx.application.Platform;
import javafx.scene.Node;

/** Keyboard focus of controls that are only just being shown. */
public final class Focus {
    private Focus() {}

    /** Gives a control the focus after the current event: before it is in a visible scene it cannot take it. */
    public static void soon(Node node) {
        Platform.runLater(node::requestFocus);
    }
}
