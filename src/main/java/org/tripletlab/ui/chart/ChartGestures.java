package org.tripletlab.ui.chart;

import java.util.function.DoubleConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.tripletlab.ui.fx.Keyboards;

/**
 * Mouse and key handlers of a chart: a click or drag shows a step; the wheel zooms around the pointer; a drag with the secondary button,
 * or with Shift, pans, as do the arrow keys with Shift; a double click, or 0, shows the whole axis; + and − zoom.
 */
final class ChartGestures {
    private static final double WHEEL_NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 0.8;
    private static final double ZOOM_A_KEY = 0.6;

    /** Part of the shown range by which an arrow key pans: a quarter. */
    private static final int PAN_PART = 4;

    private final Supplier<Plot> plot;
    private final IntSupplier lastStep;
    private final ChartView view;
    private final DoubleConsumer scrub;
    private double movedFrom;
    private boolean moving;

    /**
     * Creates the handlers.
     *
     * @param scrub shows the step at a column
     */
    ChartGestures(Supplier<Plot> plot, IntSupplier lastStep, ChartView view, DoubleConsumer scrub) {
        this.plot = plot;
        this.lastStep = lastStep;
        this.view = view;
        this.scrub = scrub;
    }

    /** Installs the handlers: those of the mouse on the canvas, those of the keys on the focused node. */
    void install(Node canvas, Node focused) {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            focused.requestFocus();
            press(event);
        });
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        focused.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        moving = event.isShiftDown() || event.getButton() == MouseButton.SECONDARY;
        movedFrom = event.getX();
        if (!moving && event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() == 2) {
                view.reset();
            } else {
                scrub.accept(event.getX());
            }
        }
    }

    private void drag(MouseEvent event) {
        if (moving) {
            Plot now = plot.get();
            double length = view.range(lastStep.getAsInt()).length();
            int steps = (int) Math.round((movedFrom - event.getX()) / (now.right() - now.left()) * length);
            if (steps != 0) {
                view.move(steps, lastStep.getAsInt());
                movedFrom = event.getX();
            }
        } else if (event.isPrimaryButtonDown()) {
            scrub.accept(event.getX());
        }
    }

    private void scroll(ScrollEvent event) {
        // Some systems turn vertical scrolling into horizontal while Shift is pressed.
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (turned != 0) {
            double share = plot.get().share(event.getX());
            view.zoom(Math.pow(ZOOM_A_NOTCH, turned / WHEEL_NOTCH), share, lastStep.getAsInt());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean left = event.getCode() == KeyCode.LEFT;
        if (event.isShiftDown() && (left || event.getCode() == KeyCode.RIGHT)) {
            int steps = Math.max(1, view.range(lastStep.getAsInt()).length() / PAN_PART);
            view.move(left ? -steps : steps, lastStep.getAsInt());
            event.consume();
            return;
        }
        switch (event.getText()) {
            case "+", "=" -> view.zoom(ZOOM_A_KEY, 0.5, lastStep.getAsInt());
            case "-" -> view.zoom(1 / ZOOM_A_KEY, 0.5, lastStep.getAsInt());
            default -> {
                if (Keyboards.ofThisUser().digit(event).orElse(-1) != 0) {
                    return;
                }
                view.reset();
            }
        }
        event.consume();
    }
}
