package org.tripletlab.ui.fx;

import javafx.scene.Node;

/** Visibility of nodes on screen, which saves the computation of content that is hidden. */
public final class Visibility {
    private Visibility() {}

    /** Tells whether a node is in an open window and neither it nor one of its parents is hidden. */
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
