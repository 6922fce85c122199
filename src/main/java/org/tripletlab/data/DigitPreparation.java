package org.tripletlab.data;

/**
 * Prepares a grey picture of one digit the way the digits of MNIST were prepared.
 *
 * <p>The picture is cropped to its ink, fitted into 20×20 pixels with its aspect ratio kept, and placed into 28×28
 * pixels so that its centre of mass is in the middle (Y. LeCun, C. Cortes and C. Burges, "The MNIST database of
 * handwritten digits", 1998). A network trained on MNIST can only be expected to read a digit that was prepared alike.
 *
 * <p>Only additions, multiplications and divisions of doubles: the same bytes on every machine.
 */
public final class DigitPreparation {
    /** Rows and columns of a prepared digit. */
    public static final int SIZE = 28;

    /** The side of the square, in pixels, that the ink is fitted into. */
    public static final int BOX = 20;

    /** Paler pixels than this, from 0 to 255, are paper. */
    private static final int INK_LEVEL = 32;

    /** How far one source pixel spreads, in target pixels: above 1 the edges turn grey as MNIST's do. */
    private static final double FILTER_WIDTH = 1.35;

    /** Makes up for the ink that the filter takes from thin strokes, so that their cores are full. */
    private static final double GAIN = 1.2;

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
            return new byte[SIZE * SIZE];
        }
        int inkHeight = bottom - top + 1;
        int inkWidth = right - left + 1;
        double scale = (double) BOX / StrictMath.max(inkHeight, inkWidth);
        int rows = (int) StrictMath.ceil(inkHeight * scale);
        int columns = (int) StrictMath.ceil(inkWidth * scale);
        double[][] vertical = weights(rows, inkHeight, scale);
        double[][] horizontal = weights(columns, inkWidth, scale);
        double[] narrowed = new double[inkHeight * columns];
        for (int y = 0; y < inkHeight; y++) {
            for (int c = 0; c < columns; c++) {
                double sum = 0;
                double[] weights = horizontal[c];
                for (int x = 0; x < inkWidth; x++) {
                    if (weights[x] != 0) {
                        sum += weights[x] * (grey[(top + y) * width + left + x] & 0xFF);
                    }
                }
                narrowed[y * columns + c] = sum;
            }
        }
        double[] fitted = new double[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int y = 0; y < inkHeight; y++) {
                double weight = vertical[r][y];
                if (weight != 0) {
                    for (int c = 0; c < columns; c++) {
                        fitted[r * columns + c] += weight * narrowed[y * columns + c];
                    }
                }
            }
        }
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = StrictMath.min(255, fitted[i] * GAIN);
        }
        return centred(fitted, rows, columns);
    }

    /** How much each of {@code sources} pixels counts for each target pixel: a box filter with soft ends, sum 1. */
    private static double[][] weights(int targets, int sources, double scale) {
        double[][] weights = new double[targets][sources];
        double reach = StrictMath.max(FILTER_WIDTH / scale, 1) / 2;
        double offset = (targets / scale - sources) / 2;
        for (int t = 0; t < targets; t++) {
            double middle = (t + 0.5) / scale - offset;
            for (int s = 0; s < sources; s++) {
                double low = StrictMath.max(s, middle - reach);
                double high = StrictMath.min(s + 1, middle + reach);
                weights[t][s] = StrictMath.max(0, high - low) / (2 * reach);
            }
        }
        return weights;
    }

    private static byte[] centred(double[] fitted, int rows, int columns) {
        double mass = 0;
        double rowMoment = 0;
        double columnMoment = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double ink = fitted[r * columns + c];
                mass += ink;
                rowMoment += ink * (r + 0.5);
                columnMoment += ink * (c + 0.5);
            }
        }
        int top = shift(rowMoment / mass, rows);
        int left = shift(columnMoment / mass, columns);
        byte[] prepared = new byte[SIZE * SIZE];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                prepared[(top + r) * SIZE + left + c] = (byte) (int) (fitted[r * columns + c] + 0.5);
            }
        }
        return prepared;
    }

    /** Where a picture must start for its centre to be in the middle, kept so that nothing is cut off. */
    private static int shift(double centre, int extent) {
        int start = (int) StrictMath.floor(SIZE / 2.0 - centre + 0.5);
        return StrictMath.max(0, StrictMath.min(SIZE - extent, start));
    }
}
