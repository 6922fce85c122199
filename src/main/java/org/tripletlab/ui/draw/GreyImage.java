package org.tripletlab.ui.draw;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.data.DrawingPreparation;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.model.ThemeChoice;

/** Small grey pictures, magnified in whole pixels so that they stay sharp. */
final class GreyImage {
    private GreyImage() {}

    /** Tells whether such images are shown with light and dark exchanged: ink on paper is dark on light where the window is. */
    static boolean isExchanged(DrawingPreparation preparation, Appearance appearance) {
        return preparation.lightIsInk() && appearance.themeProperty().get() == ThemeChoice.LIGHT;
    }

    /**
     * Makes one.
     *
     * @param image height · width bytes, 0 to 255
     * @param side about how long its longer side shall be
     * @param exchanged whether light and dark are exchanged
     */
    static Image of(byte[] image, int height, int width, double side, boolean exchanged) {
        int factor = Math.max(1, (int) Math.round(side / Math.max(height, width)));
        int columns = width * factor;
        int rows = height * factor;
        int[] argb = new int[rows * columns];
        for (int i = 0; i < argb.length; i++) {
            int level = image[i / columns / factor * width + i % columns / factor] & 0xFF;
            argb[i] = 0xFF000000 | (exchanged ? 255 - level : level) * 0x010101;
        }
        WritableImage magnified = new WritableImage(columns, rows);
        magnified.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return magnified;
    }
}
