package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polygon;

/**
 * Outline drawn on the sphere around points to pick them: a box with Shift, a lasso with Ctrl or Alt or the switch. A click with one of
 * these keys adds a point to the selection or removes it.
 */
final class PickOutline {
    private final Polygon shape = new Polygon();
    private final SphereViewModel model;
    private final Function<double[], BitSet> pointsInside;
    private final List<Double> corners = new ArrayList<>();
    private boolean begun;
    private boolean box;
    private boolean byKey;

    /**
     * Creates an empty outline.
     *
     * @param pointsInside finds the points inside a polygon, given x and y of its corners alternating
     */
    PickOutline(SphereViewModel model, Function<double[], BitSet> pointsInside) {
        this.model = model;
        this.pointsInside = pointsInside;
        shape.getStyleClass().add("sphere-outline");
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        shape.setVisible(false);
    }

    Polygon shape() {
        return shape;
    }

    /** Starts an outline if the event asks for one; tells whether it does. */
    boolean begin(MouseEvent event) {
        box = event.isShiftDown();
        byKey = box || event.isControlDown() || event.isAltDown();
        begun = byKey || model.picks().lassoProperty().get();
        corners.clear();
        corners.addAll(List.of(event.getX(), event.getY()));
        return begun;
    }

    boolean isBegun() {
        return begun;
    }

    void drawTo(double x, double y) {
        if (box) {
            double fromX = corners.get(0);
            double fromY = corners.get(1);
            corners.clear();
            corners.addAll(List.of(fromX, fromY, x, fromY, x, y, fromX, y));
        } else {
            corners.addAll(List.of(x, y));
        }
        shape.getPoints().setAll(corners);
        shape.setVisible(true);
    }

    /**
     * Picks the points inside.
     *
     * @param clicked whether the pointer was not moved
     */
    void end(boolean clicked) {
        begun = false;
        shape.setVisible(false);
        int hovered = model.hoveredProperty().get();
        if (!clicked) {
            model.picks()
                    .pickAll(pointsInside.apply(
                            corners.stream().mapToDouble(Double::doubleValue).toArray()));
        } else if (!byKey) {
            model.picks().pick(hovered);
        } else if (hovered >= 0) {
            model.picks().toggle(hovered);
        }
    }
}
