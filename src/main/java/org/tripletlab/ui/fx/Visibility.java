package org.tripletlab.ui.fx;

import javafx.scene.Node;

/** Tells what can be seen, so that nothing is worked out for nobody. */
public final class Visibility {
    private Visibility() {}

    /** Tells whether a node is in a window that is open, and neither it nor anything around it is hidden. */
    public static boolean reaches(Node node) {
        if (node.getScene() == null
                || node.getScene().getWindow() == null
                || !node.getScene().getWindow().isShowing()) {
            return false;
        }
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
