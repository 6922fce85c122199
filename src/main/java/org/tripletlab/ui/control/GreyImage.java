package org.tripletlab.ui.control;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.data.Examples;

/** Small grey-scale images, enlarged by a whole factor so that a digit of 28 × 28 pixels stays sharp. */
public final class GreyImage {
    private static final int ABSENT = 0xFF808080;

    private GreyImage() {}

    /**
     * Returns an image from its pixels.
     *
     * @param pixels height · width bytes, row by row, 0 to 255, unsigned
     * @param height rows
     * @param width columns
     * @param side approximate length of the longer side
     * @param inverted whether light and dark are exchanged: ink on a light theme
     */
    public static Image of(byte[] pixels, int height, int width, double side, boolean inverted) {
        int factor = Math.max(1, (int) Math.round(side / Math.max(1, Math.max(height, width))));
        return of(pixels, 0, height, width, factor, inverted);
    }

    /**
     * Returns an image of a data set: a drawing in the ink colour on the background of the theme, a photograph unchanged, and a grey
     * cross for a missing image.
     *
     * @param index position among the examples
     * @param factor screen pixels per image pixel, horizontally and vertically
     */
    public static Image of(Examples examples, int index, int factor, boolean darkGround) {
        if (!examples.hasPixels()) {
            return cross(Math.max(1, examples.height() * factor), Math.max(1, examples.width() * factor));
        }
        return of(
                examples.pixels(),
                index * examples.imageSize(),
                examples.height(),
                examples.width(),
                factor,
                examples.areDrawings() && !darkGround);
    }

    private static Image cross(int rows, int columns) {
        WritableImage image = new WritableImage(columns, rows);
        for (int y = 0; y < rows; y++) {
            int x = y * columns / rows;
            image.getPixelWriter().setArgb(x, y, ABSENT);
            image.getPixelWriter().setArgb(columns - 1 - x, y, ABSENT);
        }
        return image;
    }

    private static Image of(byte[] pixels, int from, int height, int width, int factor, boolean inverted) {
        int columns = Math.max(1, width * factor);
        int rows = Math.max(1, height * factor);
        int[] argb = new int[rows * columns];
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                int level = pixels[from + y / factor * width + x / factor] & 0xFF;
                argb[y * columns + x] = 0xFF000000 | (inverted ? 255 - level : level) * 0x010101;
            }
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return image;
    }
}
