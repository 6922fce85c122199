package org.tripletlab.data;

/**
 * Prepares a grey picture of one digit the way the digits of MNIST were prepared.
 *
 * <p>The picture is cropped to its ink, fitted into 20×20 pixels with its aspect ratio kept, and placed into 28×28
 * pixels so that its centre of mass is in the middle (Y. LeCun, C. Cortes and C. Burges, "The MNIST database of
 * handwritten digits", 1998). A network trained on MNIST can only be expected to read a digit that was prepared alike.
 *
 * <p>Only sums, products and quotients of doubles in a fixed order: the same bytes on every machine.
 */
public final class DigitPreparation {
    /** Rows and columns of a prepared digit. */
    public static final int SIZE = 28;

    /** The side of the square, in pixels, that the ink is fitted into. */
    public static final int BOX = 20;

    /** Paler pixels than this, from 0 to 255, are paper. */
    private static final int INK_LEVEL = 32;

    /** Side of the area that makes one target pixel, in target pixels: above 1, edges turn as grey as MNIST's. */
    private static final double FILTER_WIDTH = 1.15;

    /** Makes up for the ink that the filter takes from thin strokes, so that their cores are full. */
    private static final double GAIN = 1.12;

    private DigitPreparation() {}

    /**
     * Prepares one digit.
     *
     * @param grey {@code height · width} bytes, row by row, 0 paper, 255 ink, unsigned
     * @param height rows of the picture, at least 1
     * @param width columns of the picture, at least 1
     * @return {@link #SIZE}·{@link #SIZE} bytes; all 0 if the picture has no ink
     * @throws IllegalArgumentException if the number of bytes is not {@code height · width}
     */
    public static byte[] prepare(byte[] grey, int height, int width) {
        if ((long) height * width != grey.length) {
            throw new IllegalArgumentException("A picture of " + height + "×" + width + " needs "
                    + (long) height * width + " bytes, not " + grey.length + ".");
        }
        Picture ink = cropped(grey, height, width);
        if (ink.height == 0) {
            return new byte[SIZE * SIZE];
        }
        double scale = (double) BOX / StrictMath.max(ink.height, ink.width);
        // Columns, then rows: the filter is separable, so one direction at a time does the work of both.
        Picture fitted = shrunk(shrunk(ink, scale).transposed(), scale).transposed();
        return centred(fitted);
    }

    /** Returns the smallest part that holds all the ink, without rows if there is none. */
    private static Picture cropped(byte[] grey, int height, int width) {
        int top = height;
        int bottom = -1;
        int left = width;
        int right = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((grey[y * width + x] & 0xFF) >= INK_LEVEL) {
                    top = StrictMath.min(top, y);
                    bottom = y;
                    left = StrictMath.min(left, x);
                    right = StrictMath.max(right, x);
                }
            }
        }
        if (bottom < 0) {
            return Picture.blank(0, 0);
        }
        Picture part = Picture.blank(bottom - top + 1, right - left + 1);
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                part.ink[y * part.width + x] = grey[(top + y) * width + left + x] & 0xFF;
            }
        }
        return part;
    }

    /** Returns the picture with its columns averaged into {@code scale} times as many. */
    private static Picture shrunk(Picture source, double scale) {
        int columns = (int) StrictMath.ceil(source.width * scale - 1e-9);
        double reach = StrictMath.max(FILTER_WIDTH / scale, 1) / 2;
        double offset = (source.width - columns / scale) / 2;
        Picture target = Picture.blank(source.height, columns);
        for (int c = 0; c < columns; c++) {
            double from = (c + 0.5) / scale + offset - reach;
            double to = from + 2 * reach;
            int first = (int) StrictMath.max(0, StrictMath.floor(from));
            int last = (int) StrictMath.min(source.width - 1, StrictMath.floor(to));
            for (int x = first; x <= last; x++) {
                double share = (StrictMath.min(x + 1, to) - StrictMath.max(x, from)) / (2 * reach);
                for (int y = 0; y < source.height; y++) {
                    target.ink[y * columns + c] += share * source.ink[y * source.width + x];
                }
            }
        }
        return target;
    }

    /** Returns the bytes of a picture of 28×28 with the centre of mass in the middle. */
    private static byte[] centred(Picture fitted) {
        double mass = 0;
        double rowMoment = 0;
        double columnMoment = 0;
        for (int i = 0; i < fitted.ink.length; i++) {
            int row = i / fitted.width;
            int column = i % fitted.width;
            fitted.ink[i] = StrictMath.min(255, fitted.ink[i] * GAIN);
            mass += fitted.ink[i];
            rowMoment += fitted.ink[i] * (row + 0.5);
            columnMoment += fitted.ink[i] * (column + 0.5);
        }
        int top = start(rowMoment / mass, fitted.height);
        int left = start(columnMoment / mass, fitted.width);
        byte[] prepared = new byte[SIZE * SIZE];
        for (int i = 0; i < fitted.ink.length; i++) {
            int at = (top + i / fitted.width) * SIZE + left + i % fitted.width;
            prepared[at] = (byte) (int) (fitted.ink[i] + 0.5);
        }
        return prepared;
    }

    /** Where a picture must start for its centre to be in the middle, kept so that nothing is cut off. */
    private static int start(double centre, int extent) {
        int start = (int) StrictMath.floor(SIZE / 2.0 - centre + 0.5);
        return StrictMath.max(0, StrictMath.min(SIZE - extent, start));
    }

    /** Ink from 0 to 255, row by row. */
    private record Picture(int height, int width, double[] ink) {
        static Picture blank(int height, int width) {
            return new Picture(height, width, new double[height * width]);
        }

        Picture transposed() {
            Picture turned = blank(width, height);
            for (int i = 0; i < ink.length; i++) {
                turned.ink[i % width * height + i / width] = ink[i];
            }
            return turned;
        }
    }
}
