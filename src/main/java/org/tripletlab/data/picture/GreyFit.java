package org.tripletlab.data.picture;

/**
 * Resizing of a grey picture into a small frame: complete, centred, with its aspect ratio kept; the rest has the grey
 * of the picture's border. Every pixel of the frame is the mean of the area of the picture that it covers.
 *
 * <p>Stretching would change the shape of a face, cropping would lose part of it.
 */
final class GreyFit {
    private final GreyRows rows;
    private final int height;
    private final int width;
    private final double scale;
    private final double top;
    private final double left;
    /** Levels times the area of the picture that each pixel of the frame covers. */
    private final double[] sums;

    private GreyFit(GreyRows rows, int height, int width) {
        this.rows = rows;
        this.height = height;
        this.width = width;
        this.scale = Math.max(rows.height() / (double) height, rows.width() / (double) width);
        this.top = (rows.height() - scale * height) / 2;
        this.left = (rows.width() - scale * width) / 2;
        this.sums = new double[height * width];
    }

    /** Returns height × width levels, 0 black to 255 white. */
    static byte[] of(GreyRows rows, int height, int width) {
        return new GreyFit(rows, height, width).make();
    }

    private byte[] make() {
        double[] levels = new double[rows.width()];
        double[] across = new double[width];
        double border = 0;
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, levels);
            sumAcross(levels, across);
            int last = lastTouched(y, top);
            for (int row = firstTouched(y, top); row <= last; row++) {
                double high = overlap(row, top, y);
                for (int x = 0; x < width; x++) {
                    sums[row * width + x] += high * across[x];
                }
            }
            border += borderOf(y, levels);
        }
        int borderPixels = rows.height() == 1 || rows.width() == 1
                ? rows.height() * rows.width()
                : 2 * (rows.height() + rows.width()) - 4;
        return levels(border / borderPixels);
    }

    private byte[] levels(double border) {
        byte[] frame = new byte[height * width];
        for (int y = 0; y < height; y++) {
            double high = covered(y, top, rows.height());
            for (int x = 0; x < width; x++) {
                double outside = scale * scale - high * covered(x, left, rows.width());
                double mean = (sums[y * width + x] + outside * border) / (scale * scale);
                frame[y * width + x] = (byte) Math.round(Math.min(255, Math.max(0, mean)));
            }
        }
        return frame;
    }

    private void sumAcross(double[] levels, double[] across) {
        for (int column = 0; column < width; column++) {
            double start = left + column * scale;
            int end = (int) Math.min(levels.length, Math.ceil(start + scale));
            double sum = 0;
            for (int x = (int) Math.max(0, Math.floor(start)); x < end; x++) {
                sum += overlap(column, left, x) * levels[x];
            }
            across[column] = sum;
        }
    }

    private double borderOf(int y, double[] levels) {
        if (y > 0 && y < rows.height() - 1) {
            return levels[0] + (levels.length > 1 ? levels[levels.length - 1] : 0);
        }
        double sum = 0;
        for (double level : levels) {
            sum += level;
        }
        return sum;
    }

    private int firstTouched(int pixel, double origin) {
        return Math.max(0, (int) Math.floor((pixel - origin) / scale));
    }

    private int lastTouched(int pixel, double origin) {
        return Math.min(height - 1, (int) Math.floor((pixel + 1 - origin) / scale));
    }

    /** Overlap of a pixel of the picture with a pixel of the frame, along one axis. */
    private double overlap(int place, double origin, int pixel) {
        double start = origin + place * scale;
        return Math.max(0, Math.min(pixel + 1, start + scale) - Math.max(pixel, start));
    }

    /** Part of a pixel of the frame that is inside the picture, along one axis. */
    private double covered(int place, double origin, int length) {
        double start = origin + place * scale;
        return Math.max(0, Math.min(length, start + scale) - Math.max(0, start));
    }
}
