package org.tripletlab.data;

/**
 * Brings a grey picture to a small square: the whole of it, its proportions kept, in the middle; what is left over is as
 * grey as the picture's border. Every pixel of the square is the mean of the area of the picture that it covers.
 *
 * <p>Stretching would change the shape of a face, cutting would lose some of it.
 */
final class GreySquare {
    private final GreyRows rows;
    private final int side;
    private final double scale;
    private final double top;
    private final double left;
    /** Levels times the area of the picture that each pixel of the square covers. */
    private final double[] sums;

    private GreySquare(GreyRows rows, int side) {
        this.rows = rows;
        this.side = side;
        this.scale = Math.max(rows.height(), rows.width()) / (double) side;
        this.top = (rows.height() - scale * side) / 2;
        this.left = (rows.width() - scale * side) / 2;
        this.sums = new double[side * side];
    }

    static byte[] of(GreyRows rows, int side) {
        return new GreySquare(rows, side).make();
    }

    private byte[] make() {
        double[] levels = new double[rows.width()];
        double[] across = new double[side];
        double border = 0;
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, levels);
            sumAcross(levels, across);
            int last = lastTouched(y, top);
            for (int square = firstTouched(y, top); square <= last; square++) {
                double high = overlap(square, top, y);
                for (int x = 0; x < side; x++) {
                    sums[square * side + x] += high * across[x];
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
        byte[] square = new byte[side * side];
        for (int y = 0; y < side; y++) {
            double high = covered(y, top, rows.height());
            for (int x = 0; x < side; x++) {
                double outside = scale * scale - high * covered(x, left, rows.width());
                double mean = (sums[y * side + x] + outside * border) / (scale * scale);
                square[y * side + x] = (byte) Math.round(Math.min(255, Math.max(0, mean)));
            }
        }
        return square;
    }

    private void sumAcross(double[] levels, double[] across) {
        for (int square = 0; square < side; square++) {
            double start = left + square * scale;
            int end = (int) Math.min(levels.length, Math.ceil(start + scale));
            double sum = 0;
            for (int x = (int) Math.max(0, Math.floor(start)); x < end; x++) {
                sum += overlap(square, left, x) * levels[x];
            }
            across[square] = sum;
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
        return Math.min(side - 1, (int) Math.floor((pixel + 1 - origin) / scale));
    }

    /** How much of one of the picture's pixels lies in one of the square's, along one axis. */
    private double overlap(int square, double origin, int pixel) {
        double start = origin + square * scale;
        return Math.max(0, Math.min(pixel + 1, start + scale) - Math.max(pixel, start));
    }

    /** How much of one of the square's pixels lies in the picture, along one axis. */
    private double covered(int square, double origin, int length) {
        double start = origin + square * scale;
        return Math.max(0, Math.min(length, start + scale) - Math.max(0, start));
    }
}
