package org.tripletlab.ui.fx;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolling of a pane to a part of its content. */
public final class Reveal {
    /** Space left above and below the revealed node. */
    private static final double MARGIN = 8;

    private Reveal() {}

    /** Reveals something after the current event, when what has just been shown has its place. */
    public static void soon(Runnable reveal) {
        Platform.runLater(reveal);
    }

    /** Scrolls as little as possible so that the node is in sight; if it is too high, its upper end is. */
    public static void in(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        top = Math.max(top, wanted.getMaxY() + MARGIN - seen);
        top = Math.min(top, wanted.getMinY() - MARGIN);
        pane.setVvalue(Math.max(0, Math.min(1, top / hidden)));
    }
}
