package org.tripletlab.ui.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** Region with one canvas of its own size, which is painted again when the size changes. */
public abstract class CanvasPane extends Region {
    private final Canvas canvas = new Canvas();

    /** Creates the pane with an empty canvas. */
    protected CanvasPane() {
        getChildren().add(canvas);
    }

    /** Returns the canvas. */
    protected final Canvas canvas() {
        return canvas;
    }

    /** Paints the whole canvas. */
    protected abstract void paint();

    @Override
    protected final void layoutChildren() {
        boolean changed = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (changed) {
            paint();
        }
    }
}
