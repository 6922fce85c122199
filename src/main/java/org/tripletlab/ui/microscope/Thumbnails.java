package org.tripletlab.ui.microscope;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.tripletlab.data.Examples;

/** Pictures of a data set: drawings in ink on the ground of the theme, photographs as they are. Keeps those that were shown last. */
final class Thumbnails {
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

    /** Returns a picture. */
    Image of(Examples examples, int index, boolean dark) {
        return kept.computeIfAbsent(new Key(examples, index, dark), Thumbnails::drawn);
    }

    /** Returns the picture of a row. */
    Image of(Specimen specimen, int row, boolean dark) {
        return of(specimen.examples(), specimen.pictures()[row], dark);
    }

    private static Image drawn(Key key) {
        Examples examples = key.examples();
        WritableImage image = new WritableImage(examples.width(), examples.height());
        int from = key.index() * examples.imageSize();
        boolean asIs = key.dark() || !examples.areDrawings();
        for (int y = 0; y < examples.height(); y++) {
            for (int x = 0; x < examples.width(); x++) {
                int ink = examples.pixels()[from + y * examples.width() + x] & 0xFF;
                int grey = asIs ? ink : 255 - ink;
                image.getPixelWriter().setArgb(x, y, 0xFF000000 | grey * 0x010101);
            }
        }
        return image;
    }
}
