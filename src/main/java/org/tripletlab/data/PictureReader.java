package org.tripletlab.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a picture of any format that ImageIO knows (PNG, JPEG, BMP, GIF, and PNM by a plugin) as a small grey square.
 *
 * <p>The declared size is looked at before anything is decoded: a small file may promise more pixels than there is memory.
 */
final class PictureReader {
    /** Pictures with more pixels are refused. */
    static final long MAX_PIXELS = 50_000_000;

    private PictureReader() {}

    /**
     * Reads a picture as grey levels.
     *
     * @param file the picture
     * @param side rows and columns of the result
     * @return side × side levels, 0 black to 255 white
     * @throws DatasetException if the file is no picture, damaged or too large
     */
    static byte[] readSquare(Path file, int side) throws DatasetException {
        return GreySquare.of(grey(decode(file)), side);
    }

    private static BufferedImage decode(Path file) throws DatasetException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = stream == null ? null : ImageIO.getImageReaders(stream);
            if (readers == null || !readers.hasNext()) {
                throw new DatasetException(file + " is not a picture that can be read (PNG, JPEG, BMP, GIF, PGM and PPM"
                        + " can); remove it from the folder or convert it.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_PIXELS || pixels <= 0) {
                    throw new DatasetException(String.format(
                            Locale.ROOT,
                            "%s says it has %d×%d pixels, but at most %,d are read; make it smaller or remove it.",
                            file,
                            reader.getWidth(0),
                            reader.getHeight(0),
                            MAX_PIXELS));
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (DatasetException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new DatasetException(file + " is damaged or of a kind that cannot be read (" + damaged.getMessage()
                    + "); replace or remove it.");
        }
    }

    /** Draws the picture on white, as transparent ones are meant to be seen, without colours. */
    private static BufferedImage grey(BufferedImage picture) {
        // Grey levels are taken as they are stored: Java thinks of them as linear light and would brighten them.
        if (picture.getColorModel() instanceof ComponentColorModel
                && picture.getRaster().getNumBands() == 1) {
            return picture;
        }
        // By way of RGB: drawing colours straight onto grey would go through linear light and brighten them.
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = new byte[1];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = opaque.getRGB(x, y);
                // Luma of ITU-R BT.601, which scanned and compressed pictures are made with.
                int luma = 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
                levels[0] = (byte) ((luma + 500) / 1000);
                grey.getRaster().setDataElements(x, y, levels);
            }
        }
        return grey;
    }
}
