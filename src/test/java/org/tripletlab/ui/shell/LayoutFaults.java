package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;

/** Faults in the layout of a scene: parts that cover each other, that are cut, or that no scrolling brings into sight. */
final class LayoutFaults {
    /** Borders of neighbours may meet in the same pixel. */
    private static final double SLACK = 2;

    private final Bounds window;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * Something that is read or pressed.
     *
     * @param seen what is in sight of it, in the scene
     */
    private record Part(Node node, Bounds seen) {
        boolean covers(Part other) {
            double width =
                    Math.min(seen.getMaxX(), other.seen.getMaxX()) - Math.max(seen.getMinX(), other.seen.getMinX());
            double height =
                    Math.min(seen.getMaxY(), other.seen.getMaxY()) - Math.max(seen.getMinY(), other.seen.getMinY());
            return width > SLACK && height > SLACK && !(isGround(other.node) || other.isGround(node));
        }

        /** A picture carries names and notes of its own. */
        private boolean isGround(Node on) {
            boolean isPicture = node instanceof Canvas || node.getStyleClass().contains("sphere-surface");
            return isPicture && (node.getParent() == on.getParent() || isSurfaceBelow(on));
        }

        private boolean isSurfaceBelow(Node on) {
            return node.getStyleClass().contains("sphere-surface")
                    && Stream.iterate(on, Objects::nonNull, Node::getParent).anyMatch(each -> each == node.getParent());
        }
    }

    private LayoutFaults(Scene scene) {
        window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    }

    /** Returns a description of each fault; to be called on the JavaFX application thread. */
    static List<String> of(Scene scene) {
        LayoutFaults found = new LayoutFaults(scene);
        found.collect(scene.getRoot(), found.window);
        for (int i = 0; i < found.parts.size(); i++) {
            for (Part other : found.parts.subList(0, i)) {
                if (other.covers(found.parts.get(i))) {
                    found.faults.add(name(other.node) + " and " + name(found.parts.get(i).node) + " overlap");
                }
            }
        }
        return found.faults;
    }

    private void collect(Node node, Bounds clip) {
        if (!node.isVisible()) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (isPart(node)) {
            if (bounds.getWidth() > 0 && bounds.getHeight() > 0) {
                parts.add(new Part(node, cut(bounds, clip)));
                outOfReach(node, words(node, bounds));
                tooSmall(node);
            }
            return;
        }
        Bounds within = node instanceof ScrollPane pane ? cut(viewport(pane), clip) : clip;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, child instanceof Parent ? within : clip));
        }
    }

    private static boolean isPart(Node node) {
        return node instanceof Labeled
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof ListView
                || node instanceof Canvas
                || node.getStyleClass().contains("sphere-surface");
    }

    /** A label may be wider than its words, to fill a list. */
    private static Bounds words(Node node, Bounds bounds) {
        return node instanceof Labeled labeled
                ? new BoundingBox(
                        bounds.getMinX(),
                        bounds.getMinY(),
                        Math.min(bounds.getWidth(), labeled.prefWidth(-1)),
                        bounds.getHeight())
                : bounds;
    }

    /** Follows the panes that scroll from the inside to the window. */
    private void outOfReach(Node node, Bounds bounds) {
        Bounds now = bounds;
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                Bounds content =
                        pane.getContent().localToScene(pane.getContent().getLayoutBounds());
                Bounds seen = viewport(pane);
                boolean across = pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
                boolean down = pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
                Bounds reach = new BoundingBox(
                        across ? content.getMinX() : seen.getMinX(),
                        down ? content.getMinY() : seen.getMinY(),
                        across ? content.getWidth() : seen.getWidth(),
                        down ? content.getHeight() : seen.getHeight());
                if (!isInside(now, reach)) {
                    faults.add(name(node) + " is outside of what " + name(pane) + " scrolls");
                    return;
                }
                now = seen;
            }
        }
        if (!isInside(now, window)) {
            faults.add(name(node) + " is outside of the window: " + now);
        }
    }

    private void tooSmall(Node node) {
        if (node instanceof ButtonBase button
                && button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                && (button.getWidth() + SLACK < button.prefWidth(-1)
                        || button.getHeight() + SLACK < button.prefHeight(-1))) {
            faults.add(name(node) + " shows a part of its icon");
        }
        if (node.getStyleClass().contains("timeline-track") || node instanceof Canvas) {
            // Painted as large as its parent, which must not be cut either.
            outOfParent(node);
        }
    }

    private void outOfParent(Node node) {
        Bounds parent = node.getParent().localToScene(node.getParent().getLayoutBounds());
        if (!isInside(node.localToScene(node.getLayoutBounds()), parent)) {
            faults.add(name(node) + " is outside of " + name(node.getParent()));
        }
    }

    private static boolean isInside(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMinY() >= outer.getMinY() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMaxY() <= outer.getMaxY() + SLACK;
    }

    private static Bounds viewport(ScrollPane pane) {
        Node viewport = pane.lookup(".viewport");
        return viewport == null || viewport.getParent() != pane
                ? pane.localToScene(pane.getLayoutBounds())
                : viewport.localToScene(viewport.getLayoutBounds());
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private static String name(Node node) {
        String text =
                node instanceof Labeled labeled && labeled.getText() != null ? " “" + labeled.getText() + "”" : "";
        String own = node.getId() != null ? "#" + node.getId() : String.join(".", node.getStyleClass());
        String around = Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(each -> each.getId() != null)
                .findFirst()
                .map(each -> " in #" + each.getId())
                .orElse("");
        return own + text + around;
    }
}
