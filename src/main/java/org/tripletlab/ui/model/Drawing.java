package org.tripletlab.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What was drawn or shown last, made into an image like those that the networks are trained on: drawn in one panel, asked about
 * in others. It changes with every stroke, and with the data set, whose images may have another size.
 */
public final class Drawing {
    private final ReadOnlyObjectWrapper<Optional<byte[]>> prepared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");

    /**
     * Returns the prepared image: height · width bytes of the size of the training images, row by row, 0 to 255, unsigned; nobody
     * writes to them. Empty if nothing is drawn.
     */
    public ReadOnlyObjectProperty<Optional<byte[]>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** Returns the name of the file that it came from; empty for a drawing of the hand and for a picture without a name. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /**
     * Shows an image.
     *
     * @param image as {@link #preparedProperty()} gives it; it belongs to the drawing from now on
     * @param file where it came from, or empty
     */
    public void show(byte[] image, String file) {
        // The name first: whoever hears of the image may ask for it.
        name.set(file);
        prepared.set(Optional.of(image));
    }

    /** Shows nothing any more. */
    public void clear() {
        name.set("");
        if (prepared.get().isPresent()) {
            prepared.set(Optional.empty());
        }
    }
}
