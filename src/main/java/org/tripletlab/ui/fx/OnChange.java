package org.tripletlab.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.Canvas;

/**
 * Detector of changes in the values from which something on the screen is made, so that it is made again only then.
 *
 * <p>Typical use, once per pulse: {@code if (drawing.isDue(matrix, theme, language)) paint();}
 */
public final class OnChange {
    private List<Object> before;

    /**
     * Creates a detector.
     *
     * @param painted canvases painted from the values; every change of their size makes the next call due, as a canvas that shrinks and
     *     grows back has lost part of what was painted
     */
    public OnChange(Canvas... painted) {
        for (Canvas canvas : painted) {
            canvas.widthProperty().addListener(size -> forget());
            canvas.heightProperty().addListener(size -> forget());
        }
    }

    /**
     * Tells whether any value differs from the one of the last call, or there was none; the values are remembered.
     *
     * @param values all values that matter, compared with {@code equals}; each may be null
     */
    public boolean isDue(Object... values) {
        if (before != null && before.equals(Arrays.asList(values))) {
            return false;
        }
        before = new ArrayList<>(Arrays.asList(values));
        return true;
    }

    /** Makes the next call due. */
    public void forget() {
        before = null;
    }
}
