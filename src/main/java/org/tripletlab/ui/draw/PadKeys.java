package org.tripletlab.ui.draw;

import javafx.scene.input.KeyEvent;

/** Keyboard control of the pad: arrow keys move the brush, the space bar lowers and lifts it. */
final class PadKeys {
    /** Step of the brush, a share of the pad's side: a digit is about ten such steps high. */
    private static final double STEP = 0.06;

    private static final double SMALL_STEP = 0.02;

    private final DrawViewModel model;
    private double x = 0.5;
    private double y = 0.2;

    PadKeys(DrawViewModel model) {
        this.model = model;
    }

    /** Returns the horizontal position of the brush, a share of the pad's side. */
    double x() {
        return x;
    }

    /** Returns the vertical position, downwards. */
    double y() {
        return y;
    }

    /** Tells whether the brush is on the paper. */
    boolean isDown() {
        return model.pad().isDrawing();
    }

    /** Lifts the brush, for example when the focus moves to another control. */
    void lift() {
        if (isDown()) {
            model.endStroke();
        }
    }

    /** Handles a key; tells whether the key was used. */
    boolean press(KeyEvent event) {
        double step = event.isShiftDown() ? SMALL_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case SPACE -> toggleDown();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(double right, double down) {
        x = Math.max(0, Math.min(1, x + right));
        y = Math.max(0, Math.min(1, y + down));
        if (isDown()) {
            model.strokeTo(x, y);
        }
    }

    private void toggleDown() {
        if (isDown()) {
            model.endStroke();
        } else {
            model.beginStroke(x, y);
        }
    }
}
