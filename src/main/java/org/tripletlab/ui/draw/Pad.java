package org.tripletlab.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.store.SavedDrawing;

/** Content of the pad with undo, also of clearing. */
final class Pad {
    private static final int MOST_BACK = 200;

    /** Points nearer to each other than this share of the side count as one, against jitter of hand and pointer. */
    private static final double STEP = 0.004;

    private final Deque<PadContent> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<PadContent> content = new ReadOnlyObjectWrapper<>(PadContent.BLANK);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private PadContent beneath = PadContent.BLANK;
    private PadStroke stroke;

    ReadOnlyObjectProperty<PadContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Returns whether there is anything to undo. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Tells whether a stroke is being drawn. */
    boolean isDrawing() {
        return stroke != null;
    }

    /** Begins a stroke; all lengths are shares of the side. */
    void begin(double x, double y, double width) {
        recordUndo();
        beneath = content.get();
        stroke = new PadStroke(width, new double[] {within(x), within(y)});
        content.set(beneath.with(stroke));
    }

    /** Extends the stroke to a point. */
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

    /** Ends the stroke. */
    void end() {
        stroke = null;
    }

    /** Replaces the content; can be undone. */
    void show(PadContent next) {
        if (!next.equals(content.get())) {
            replace(next);
        }
    }

    void clear() {
        show(PadContent.BLANK);
    }

    /** Undoes the last change; does nothing if there is none. */
    void undo() {
        stroke = null;
        if (!before.isEmpty()) {
            content.set(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    /** A pointer that is dragged beyond the edge draws along the edge, just outside the visible area. */
    private static double within(double place) {
        return Math.max(-SavedDrawing.REACH, Math.min(1 + SavedDrawing.REACH, place));
    }

    private void replace(PadContent next) {
        stroke = null;
        recordUndo();
        content.set(next);
    }

    private void recordUndo() {
        before.push(content.get());
        if (before.size() > MOST_BACK) {
            before.removeLast();
        }
        undoable.set(true);
    }
}
