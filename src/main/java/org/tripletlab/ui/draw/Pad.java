package org.tripletlab.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.store.SavedDrawing;

/** The paper: takes strokes and pictures, and takes everything back again, also that it was cleared. */
final class Pad {
    private static final int MOST_BACK = 200;

    /** Nearer places, in shares of the side, are one: hands tremble and pointers stutter. */
    private static final double STEP = 0.004;

    private final Deque<PadContent> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<PadContent> content = new ReadOnlyObjectWrapper<>(PadContent.BLANK);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private PadContent beneath = PadContent.BLANK;
    private PadStroke stroke;

    ReadOnlyObjectProperty<PadContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Returns whether there is anything to take back. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Tells whether a stroke is being drawn. */
    boolean isDrawing() {
        return stroke != null;
    }

    /** Begins a stroke; all lengths are shares of the side. */
    void begin(double x, double y, double width) {
        remember();
        beneath = content.get();
        stroke = new PadStroke(width, new double[] {within(x), within(y)});
        content.set(beneath.with(stroke));
    }

    /** Goes on with it. */
    void drawTo(double toX, double toY) {
        if (stroke == null) {
            return;
        }
        double x = within(toX);
        double y = within(toY);
        double[] xy = stroke.xy();
        if (Math.hypot(x - xy[xy.length - 2], y - xy[xy.length - 1]) >= STEP) {
            stroke = stroke.to(x, y);
            content.set(beneath.with(stroke));
        }
    }

    /** Lifts the brush. */
    void end() {
        stroke = null;
    }

    /** Shows something else instead, which can be taken back. */
    void show(PadContent next) {
        if (!next.equals(content.get())) {
            replace(next);
        }
    }

    void clear() {
        show(PadContent.BLANK);
    }

    /** Takes back what was done last; nothing happens if there is nothing. */
    void undo() {
        stroke = null;
        if (!before.isEmpty()) {
            content.set(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    /** A pointer that is dragged far over the edge draws along it, where nobody sees it. */
    private static double within(double place) {
        return Math.max(-SavedDrawing.REACH, Math.min(1 + SavedDrawing.REACH, place));
    }

    private void replace(PadContent next) {
        stroke = null;
        remember();
        content.set(next);
    }

    private void remember() {
        before.push(content.get());
        if (before.size() > MOST_BACK) {
            before.removeLast();
        }
        undoable.set(true);
    }
}
