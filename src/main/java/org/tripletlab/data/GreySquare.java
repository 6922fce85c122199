package org.tripletlab.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Brings a grey picture to a small square: the whole of it, its proportions kept, in the middle; what is left over is as
 * grey as the picture's border. Every pixel of the square is the mean of the area of the picture that it covers.
 *
 * <p>Stretching would change the shape of a face, cutting would lose some of it.
 */
final class GreySquare {
    private GreySquare() {}

    static byte[] of(BufferedImage grey, int side) {
        int height = grey.getHeight();
        int width = grey.getWidth();
        double[] levels = levels(grey.getRaster(), height, width);
        double scale = Math.max(height, width) / (double) side;
        double top = (height - scale * side) / 2;
        double left = (width - scale * side) / 2;
        double border = border(levels, height, width);
        byte[] square = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double mean = mean(levels, height, width, top + y * scale, left + x * scale, scale, border);
                square[y * side + x] = (byte) Math.round(mean);
            }
        }
        return square;
    }

    private static double[] levels(Raster raster, int height, int width) {
        double most = raster.getSampleModel().getSampleSize(0) > 8 ? 65535 : 255;
        double[] levels = raster.getSamples(0, 0, width, height, 0, (double[]) null);
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= 255 / most;
        }
        return levels;
    }

    /** Mean over an area of scale × scale that may reach beyond the picture. */
    private static double mean(
            double[] levels, int height, int width, double top, double left, double scale, double border) {
        double sum = 0;
        for (int y = (int) Math.floor(top); y < top + scale; y++) {
            double high = Math.min(y + 1, top + scale) - Math.max(y, top);
            for (int x = (int) Math.floor(left); x < left + scale; x++) {
                double wide = Math.min(x + 1, left + scale) - Math.max(x, left);
                boolean inside = y >= 0 && x >= 0 && y < height && x < width;
                sum += high * wide * (inside ? levels[y * width + x] : border);
            }
        }
        return Math.min(255, Math.max(0, sum / (scale * scale)));
    }

    private static double border(double[] levels, int height, int width) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (y == 0 || x == 0 || y == height - 1 || x == width - 1) {
                    sum += levels[y * width + x];
                    count++;
                }
            }
        }
        return sum / count;
    }
}
