package org.tripletlab.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.tripletlab.data.Examples;

/**
 * Pictures of the images of data sets, a pixel for a pixel. Each is found by the image's own place in its data set, whatever is
 * shown, hidden or sorted around it; those that were shown last are kept.
 */
public final class Thumbnails {
    private static final int MOST_KEPT = 1500;

    private record Key(Examples examples, int index, boolean dark) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.examples.pixels() == examples.pixels()
                    && key.index == index
                    && key.dark == dark;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(examples.pixels()) + 2 * index + (dark ? 1 : 0);
        }
    }

    private final Map<Key, Image> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Returns the picture of an image on the ground of the theme. */
    public Image of(Examples examples, int index, boolean dark) {
        return kept.computeIfAbsent(new Key(examples, index, dark), key -> GreyImage.of(examples, index, 1, dark));
    }
}
