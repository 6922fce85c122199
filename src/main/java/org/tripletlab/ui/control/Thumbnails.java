package org.tripletlab.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.tripletlab.data.Examples;

/**
 * Cache of unscaled images of data sets. An image is identified by its position in its data set, independent of what is shown, hidden or
 * sorted; the most recently shown ones are kept.
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

    /** Returns an image on the background of the theme. */
    public Image of(Examples examples, int index, boolean dark) {
        return kept.computeIfAbsent(new Key(examples, index, dark), key -> GreyImage.of(examples, index, 1, dark));
    }
}
