package org.tripletlab.ui.draw;

import javafx.scene.input.KeyEvent;

/** Draws with keys: the arrows move the brush, the space bar puts it down and lifts it again. */
final class PadKeys {
    /** A share of the pad's side: a digit is about ten such steps high. */
    private static final double STEP = 0.06;

    private static final double SMALL_STEP = 0.02;

    private final DrawViewModel model;
    private double x = 0.5;
    private double y = 0.2;

    PadKeys(DrawViewModel model) {
        this.model = model;
    }

    /** Returns where the brush is, a share of the pad's side. */
    double x() {
        return x;
    }

    /** Returns how far down it is. */
    double y() {
        return y;
    }

    /** Tells whether it is on the paper. */
    boolean isDown() {
        return model.pad().isDrawing();
    }

    /** Lifts the brush, as when somebody goes to another control. */
    void lift() {
        if (isDown()) {
            model.endStroke();
        }
    }

    /** Does what a key says; tells whether it says anything. */
    boolean press(KeyEvent event) {
        double step = event.isShiftDown() ? SMALL_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case SPACE -> putDownOrLift();
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

    private void putDownOrLift() {
        if (isDown()) {
            model.endStroke();
        } else {
            model.beginStroke(x, y);
        }
    }
}
