package org.tripletlab.ui.sphere;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Handlers of mouse, touch pad and keys on the sphere. */
final class SphereControls {
    private static final double KEY_DEGREES = 6;

    /** Rotation with Shift: six keys for half a turn. */
    private static final double LARGE_KEY_DEGREES = 30;

    private static final double KEY_ZOOM = 1.15;
    private static final double ZOOM_PER_SCROLL = 0.0022;

    /** Pointer movement, between press and release, below which a gesture is a click and not a rotation. */
    private static final double CLICK_SLACK = 4;

    private final SphereViewModel model;
    private final DoubleSupplier radius;
    private final PickOutline outline;
    private final Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double pointerX;
    private double pointerY;
    private boolean inside;
    private boolean dragging;

    /**
     * Installs the handlers on a node.
     *
     * @param radius radius of the sphere on the screen in units, so that a point stays under the pointer
     * @param outline outline for picking points
     */
    SphereControls(Node node, SphereViewModel model, DoubleSupplier radius, PickOutline outline) {
        this.model = model;
        this.radius = radius;
        this.outline = outline;
        keys.putAll(Map.of(
                KeyCode.PLUS, () -> model.zoomBy(KEY_ZOOM),
                KeyCode.EQUALS, () -> model.zoomBy(KEY_ZOOM),
                KeyCode.ADD, () -> model.zoomBy(KEY_ZOOM),
                KeyCode.MINUS, () -> model.zoomBy(1 / KEY_ZOOM),
                KeyCode.SUBTRACT, () -> model.zoomBy(1 / KEY_ZOOM)));
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> inside = false);
        node.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        node.addEventHandler(ZoomEvent.ZOOM, event -> model.zoomBy(event.getZoomFactor()));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Tells whether a point can be hovered: the pointer is over the sphere and not rotating it. */
    boolean isPointing() {
        return inside && !dragging;
    }

    double pointerX() {
        return pointerX;
    }

    double pointerY() {
        return pointerY;
    }

    private void point(MouseEvent event) {
        inside = true;
        pointerX = event.getX();
        pointerY = event.getY();
    }

    private void press(MouseEvent event) {
        ((Node) event.getSource()).requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            pressX = event.getX();
            pressY = event.getY();
            lastX = pressX;
            lastY = pressY;
            if (!outline.begin(event)) {
                model.hold();
            }
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        point(event);
        dragging |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK_SLACK;
        if (dragging && outline.isBegun()) {
            outline.drawTo(event.getX(), event.getY());
        } else if (dragging) {
            double degreesPerUnit = Math.toDegrees(1 / Math.max(40, radius.getAsDouble()));
            model.drag((lastX - event.getX()) * degreesPerUnit, (event.getY() - lastY) * degreesPerUnit);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean clicked = !dragging;
        dragging = false;
        if (outline.isBegun()) {
            outline.end(clicked);
            return;
        }
        model.release();
        if (clicked && event.getClickCount() == 2) {
            model.reset();
        } else if (clicked) {
            model.picks().pick(model.hoveredProperty().get());
        }
    }

    private void scroll(ScrollEvent event) {
        model.zoomBy(Math.exp(event.getDeltaY() * ZOOM_PER_SCROLL));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (turn(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            model.picks()
                    .pickShown(
                            model.frameProperty().get(), model.hiddenProperty().get());
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        // Asked at each key: Escape is there only while there is something to clear.
        Runnable command =
                keys.getOrDefault(event.getCode(), SphereSwitches.keys(model).get(event.getCode()));
        if (command == null && event.getCode().isDigitKey()) {
            int digit = event.getText().isEmpty()
                    ? -1
                    : Character.digit(event.getText().charAt(0), 10);
            command = digit < 0 ? null : () -> model.toggleClass(digit);
        }
        if (command != null) {
            command.run();
            event.consume();
        }
    }

    /** Turns the sphere; Home shows it as at first, as a double click does. */
    private boolean turn(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        double by = event.isShiftDown() ? LARGE_KEY_DEGREES : KEY_DEGREES;
        switch (event.getCode()) {
            case LEFT -> model.orbit(-by, 0);
            case RIGHT -> model.orbit(by, 0);
            case UP -> model.orbit(0, by);
            case DOWN -> model.orbit(0, -by);
            case HOME -> model.reset();
            default -> {
                return false;
            }
        }
        return true;
    }
}
