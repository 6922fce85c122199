package org.tripletlab.ui.fx;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** Small grey images in whole pixels, several times as large where there is room: a digit of 28 × 28 stays sharp. */
public final class Thumbnail {
    private Thumbnail() {}

    /**
     * Makes one.
     *
     * @param pixels height · width bytes, row by row, 0 to 255, unsigned
     * @param height rows
     * @param width columns
     * @param side about so many units for the longer side
     * @param inverted whether light and dark change places: ink on a light theme
     */
    public static Image of(byte[] pixels, int height, int width, double side, boolean inverted) {
        int factor = Math.max(1, (int) Math.round(side / Math.max(height, width)));
        WritableImage image = new WritableImage(width * factor, height * factor);
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                int level = pixels[y / factor * width + x / factor] & 0xFF;
                int grey = inverted ? 255 - level : level;
                image.getPixelWriter().setArgb(x, y, 0xFF000000 | grey * 0x010101);
            }
        }
        return image;
    }
}
