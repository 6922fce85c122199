package org.tripletlab.ui.model;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Selection of evaluation images, by their numbers: one that the panels show, and perhaps others. Shared by all lanes with the same
 * images.
 */
public final class Selection {
    private final ReadOnlyIntegerWrapper point = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<BitSet> points = new ReadOnlyObjectWrapper<>(new BitSet());

    /** Returns the image that the panels show, or −1. */
    public ReadOnlyIntegerProperty pointProperty() {
        return point.getReadOnlyProperty();
    }

    /** Returns all picked images, including that one; a new set with every change. */
    public ReadOnlyObjectProperty<BitSet> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** Picks one image and no others; −1 for none. */
    public void pick(int image) {
        BitSet only = new BitSet();
        if (image >= 0) {
            only.set(image);
        }
        pickAll(only, image);
    }

    /**
     * Picks several images.
     *
     * @param images all of them; not copied
     * @param first the one that the panels show; −1 for the first of them
     */
    public void pickAll(BitSet images, int first) {
        if (!images.equals(points.get())) {
            points.set(images);
        }
        point.set(first >= 0 ? first : images.nextSetBit(0));
    }
}
