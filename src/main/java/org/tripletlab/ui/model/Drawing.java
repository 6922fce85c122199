package org.tripletlab.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Last drawing or opened picture, prepared like the training images: created in one panel, used in others. It changes with every stroke,
 * and with the data set, whose images may have another size.
 */
public final class Drawing {
    private final ReadOnlyObjectWrapper<Optional<byte[]>> prepared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");

    /**
     * Returns the prepared image: height · width bytes of the size of the training images, row by row, 0 to 255, unsigned; must not be
     * modified. Empty if nothing is drawn.
     */
    public ReadOnlyObjectProperty<Optional<byte[]>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** Returns the name of the source file; empty for a drawing by hand and for a picture without a name. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /**
     * Sets the image.
     *
     * @param image as returned by {@link #preparedProperty()}; not copied
     * @param file source file, or empty
     */
    public void show(byte[] image, String file) {
        // Set the name first: listeners of the image may read it.
        name.set(file);
        prepared.set(Optional.of(image));
    }

    /** Removes the image. */
    public void clear() {
        name.set("");
        if (prepared.get().isPresent()) {
            prepared.set(Optional.empty());
        }
    }
}
