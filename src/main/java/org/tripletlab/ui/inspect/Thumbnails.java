package org.tripletlab.ui.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.data.Examples;
import org.tripletlab.session.ProbeSet;

/**
 * Pictures of probe images, drawn once and kept; each is found by the image's own place in the data set, whatever is shown, hidden
 * or sorted around it.
 */
final class Thumbnails {
    private static final int MOST = 1000;

    private final Map<Integer, Image> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            return size() > MOST;
        }
    };
    private Examples from;
    private boolean dark;

    /** Returns the picture of an image, a pixel for a pixel: ink on ground. */
    Image of(ProbeSet probe, int point, boolean darkGround) {
        // The bytes themselves, not what is in them, say whether it is the same data set.
        boolean other = from == null || from.pixels() != probe.examples().pixels();
        if (other || dark != darkGround) {
            drawn.clear();
            from = probe.examples();
            dark = darkGround;
        }
        return drawn.computeIfAbsent(probe.indices()[point], index -> draw(probe.examples(), index, darkGround, 1));
    }

    /**
     * Draws one image.
     *
     * @param index its place among the examples
     * @param factor how many pixels of the picture each of its pixels takes, across and down
     */
    static Image draw(Examples examples, int index, boolean darkGround, int factor) {
        int width = examples.width() * factor;
        int height = examples.height() * factor;
        int[] argb = new int[width * height];
        int start = index * examples.imageSize();
        boolean asIs = darkGround || !examples.areDrawings();
        for (int y = 0; y < height; y++) {
            int row = start + y / factor * examples.width();
            for (int x = 0; x < width; x++) {
                int ink = examples.pixels()[row + x / factor] & 0xFF;
                argb[y * width + x] = 0xFF000000 | (asIs ? ink : 255 - ink) * 0x010101;
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
