package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.tripletlab.ui.model.Selection;

/**
 * Selection as shown by one sphere: the selection of the window if it refers to the images of this sphere, else none.
 *
 * <p>The selection outlives the spheres, so it is polled once per pulse instead of observed by a listener.
 */
public final class SpherePicks {
    private static final BitSet NONE = new BitSet();

    private final Selection selection;
    private final BooleanProperty lasso = new SimpleBooleanProperty(false);
    private Runnable onPicked = () -> {};
    private BooleanSupplier here = () -> true;
    private int point = -1;
    private BitSet points = NONE;

    SpherePicks(Selection selection) {
        this.selection = selection;
    }

    /** Sets the condition under which the selection refers to the images of this sphere; the default is always. */
    public void setHere(BooleanSupplier tells) {
        here = tells;
    }

    /** Sets an action that runs after a pick on this sphere. */
    public void setOnPicked(Runnable action) {
        onPicked = action;
    }

    /** Returns the point that the panels show, or −1. */
    public int point() {
        return here.getAsBoolean() ? selection.pointProperty().get() : -1;
    }

    /** Returns all picked points; must not be modified. */
    public BitSet points() {
        return here.getAsBoolean() ? selection.pointsProperty().get() : NONE;
    }

    /** Picks one point; −1 for none. */
    public void pick(int picked) {
        BitSet only = new BitSet();
        if (picked >= 0) {
            only.set(picked);
        }
        pickAll(only, picked);
    }

    /** Adds a point to the selection, or removes it. */
    public void toggle(int picked) {
        BitSet next = (BitSet) points().clone();
        next.flip(picked);
        boolean removed = point() == picked && !next.get(picked);
        pickAll(next, next.get(picked) ? picked : removed ? -1 : point());
    }

    /** Picks several points. */
    public void pickAll(BitSet picked) {
        // The point shown by the panels stays if it is among them.
        pickAll(picked, point() >= 0 && picked.get(point()) ? point() : -1);
    }

    /** Picks all points of the classes that are not hidden: what a lasso does, by keys and also on the far side. */
    void pickShown(SphereFrame frame, BitSet hiddenClasses) {
        if (frame != null) {
            BitSet shown = new BitSet();
            for (int i = 0; i < frame.labels().length; i++) {
                shown.set(i, !hiddenClasses.get(frame.labels()[i]));
            }
            pickAll(shown);
        }
    }

    private void pickAll(BitSet picked, int first) {
        if (picked.isEmpty()) {
            selection.pick(-1);
        } else if (here.getAsBoolean()) {
            selection.pickAll(picked, first);
            onPicked.run();
        }
    }

    /** Returns whether dragging draws an outline around points instead of rotating the sphere; initially off. */
    public BooleanProperty lassoProperty() {
        return lasso;
    }

    /** Tells whether the selection has changed since the last call. */
    boolean advance() {
        boolean changed = point != point() || !points.equals(points());
        point = point();
        points = points();
        return changed;
    }
}
