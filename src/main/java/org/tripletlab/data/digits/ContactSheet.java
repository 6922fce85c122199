package org.tripletlab.data.digits;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.tripletlab.data.Examples;
import org.tripletlab.io.AtomicFile;

/** Contact sheet of a split: a picture with a column for each class and its first examples below one another. */
public final class ContactSheet {
    private static final int ZOOM = 2;

    private ContactSheet() {}

    /**
     * Draws the sheet; a class with fewer examples than rows leaves cells black.
     *
     * @param examples images of the sheet
     * @param rows examples of each class, at least 1
     * @return the picture, twice as large as the examples
     */
    public static BufferedImage draw(Examples examples, int rows) {
        int height = examples.height();
        int width = examples.width();
        BufferedImage sheet = new BufferedImage(
                examples.classCount() * width * ZOOM, rows * height * ZOOM, BufferedImage.TYPE_BYTE_GRAY);
        int[] shown = new int[examples.classCount()];
        for (int i = 0; i < examples.count(); i++) {
            int label = examples.labels()[i];
            if (shown[label] < rows) {
                paste(examples, i, sheet, label * width * ZOOM, shown[label] * height * ZOOM);
                shown[label]++;
            }
        }
        return sheet;
    }

    /**
     * Draws the sheet into a PNG file.
     *
     * @param examples images of the sheet
     * @param rows examples of each class, at least 1
     * @param file target; its folder must exist
     */
    public static void write(Examples examples, int rows, Path file) throws IOException {
        AtomicFile.write(file, stream -> ImageIO.write(draw(examples, rows), "png", stream));
    }

    private static void paste(Examples examples, int index, BufferedImage sheet, int left, int top) {
        int width = examples.width();
        for (int y = 0; y < examples.height() * ZOOM; y++) {
            for (int x = 0; x < width * ZOOM; x++) {
                int at = index * examples.imageSize() + y / ZOOM * width + x / ZOOM;
                sheet.getRaster().setSample(left + x, top + y, 0, examples.pixels()[at] & 0xFF);
            }
        }
    }
}
