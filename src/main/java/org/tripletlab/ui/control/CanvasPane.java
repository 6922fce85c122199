package org.tripletlab.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** Region with one canvas of its own size, which is painted again when the size changes. */
public abstract class CanvasPane extends Region {
    private final Canvas canvas = new Canvas();

    /** Creates the pane with an empty canvas. */
    protected CanvasPane() {
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    /** Returns the canvas. */
    protected final Canvas canvas() {
        return canvas;
    }

    /** Sets what is drawn, in words for those who do not see it. */
    protected final void describe(String sentence) {
        canvas.setAccessibleText(sentence);
    }

    /** Paints the whole canvas, and describes what it paints. */
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
