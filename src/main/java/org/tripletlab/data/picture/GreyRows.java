package org.tripletlab.data.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The grey levels of a picture on white or other paper, row by row from the top: 0 black to 255 white.
 *
 * <p>Transparent parts show the paper. Rows are computed on request, so that a large picture needs no second copy.
 */
final class GreyRows {
    private static final int STRIP = 64;
    /** Level of white paper. */
    static final int WHITE = 255;
    /** Level of black paper. */
    static final int BLACK = 0;

    private final BufferedImage picture;
    private final int paper;
    private final int width;
    private final boolean stored;
    private final double[] samples;
    private final double unit;
    private final BufferedImage strip;
    private final int[] colours;
    private int stripTop = -STRIP;

    /** Levels on white paper. */
    GreyRows(BufferedImage picture) {
        this(picture, WHITE);
    }

    /**
     * Levels on paper of any grey.
     *
     * @param paper its level, {@link #BLACK} to {@link #WHITE}
     */
    GreyRows(BufferedImage picture, int paper) {
        Raster raster = picture.getRaster();
        this.picture = picture;
        this.paper = paper;
        this.width = picture.getWidth();
        // Grey levels are used as stored: Java interprets them as linear light and would brighten them.
        this.stored = picture.getColorModel() instanceof ComponentColorModel && raster.getNumBands() <= 2;
        this.samples = stored ? new double[width * raster.getNumBands()] : null;
        boolean fractions =
                raster.getTransferType() == DataBuffer.TYPE_FLOAT || raster.getTransferType() == DataBuffer.TYPE_DOUBLE;
        this.unit = fractions ? 1 : Math.pow(2, raster.getSampleModel().getSampleSize(0)) - 1;
        this.strip = stored ? null : new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
        this.colours = stored ? null : new int[width];
    }

    int width() {
        return width;
    }

    int height() {
        return picture.getHeight();
    }

    /** Writes the levels of the row {@code y}; ascending order is efficient. */
    void read(int y, double[] levels) {
        if (stored) {
            readStored(y, levels);
            return;
        }
        if (y < stripTop || y >= stripTop + STRIP) {
            draw(y);
        }
        strip.getRGB(0, y - stripTop, width, 1, colours, 0, width);
        for (int x = 0; x < width; x++) {
            int rgb = colours[x];
            // Luma of ITU-R BT.601, as used by scanned and compressed pictures, in integer levels.
            int luma = 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
            levels[x] = Math.round(luma / 1000.0);
        }
    }

    private void readStored(int y, double[] levels) {
        int bands = picture.getRaster().getNumBands();
        picture.getRaster().getPixels(0, y, width, 1, samples);
        for (int x = 0; x < width; x++) {
            double level = samples[x * bands] * (255 / unit);
            double cover = bands == 1 ? 1 : samples[x * bands + 1] / unit;
            levels[x] = cover * level + (1 - cover) * paper;
        }
    }

    /** Through RGB: drawing colours directly onto grey would use linear light and brighten them. */
    private void draw(int top) {
        stripTop = top;
        Graphics2D graphics = strip.createGraphics();
        graphics.setColor(new Color(paper, paper, paper));
        graphics.fillRect(0, 0, width, STRIP);
        graphics.drawImage(picture, 0, -top, null);
        graphics.dispose();
    }
}
