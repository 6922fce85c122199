package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.tripletlab.ui.model.Selection;

/**
 * What is picked, as one sphere shows it: the selection of the window if it is about the images of this sphere, else nothing.
 *
 * <p>The selection outlives the spheres, so it is looked at once per pulse rather than listened to.
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

    /** Says what tells whether the selection is about the images on this sphere; until then it is. */
    public void setHere(BooleanSupplier tells) {
        here = tells;
    }

    /** Says what else happens when somebody picks something on this sphere. */
    public void setOnPicked(Runnable action) {
        onPicked = action;
    }

    /** Returns the point that the panels are about, or −1. */
    public int point() {
        return here.getAsBoolean() ? selection.pointProperty().get() : -1;
    }

    /** Returns all points that are picked; not to be written to. */
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

    /** Adds a point to those that are picked, or takes it away. */
    public void toggle(int picked) {
        BitSet next = (BitSet) points().clone();
        next.flip(picked);
        boolean goes = point() == picked && !next.get(picked);
        pickAll(next, next.get(picked) ? picked : goes ? -1 : point());
    }

    /** Picks several points. */
    public void pickAll(BitSet picked) {
        // The one that the panels are about stays if it is among them.
        pickAll(picked, point() >= 0 && picked.get(point()) ? point() : -1);
    }

    private void pickAll(BitSet picked, int first) {
        if (picked.isEmpty()) {
            selection.pick(-1);
        } else if (here.getAsBoolean()) {
            selection.pickAll(picked, first);
            onPicked.run();
        }
    }

    /** Returns whether dragging draws an outline around points instead of turning the sphere; off at first. */
    public BooleanProperty lassoProperty() {
        return lasso;
    }

    /** Tells whether anything has changed since the last time. */
    boolean advance() {
        boolean changed = point != point() || !points.equals(points());
        point = point();
        points = points();
        return changed;
    }
}
