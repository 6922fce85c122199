package org.tripletlab.data.picture;

/**
 * Ink on paper, from 0 paper to 255 ink, row by row.
 *
 * <p>Only sums, products and quotients of doubles in a fixed order: the same numbers on every machine.
 *
 * @param height rows
 * @param width columns
 * @param ink height · width numbers
 */
record InkPicture(int height, int width, double[] ink) {
    /** Pixels with less ink than this count as paper when the extent of the ink is determined. */
    static final int INK_LEVEL = 32;

    /**
     * Side of the area that is averaged into one target pixel, in target pixels: above 1, edges become as grey as in
     * MNIST.
     */
    private static final double FILTER_WIDTH = 1.15;

    /** A rectangle of a picture; the ends are exclusive. */
    record Box(int top, int bottom, int left, int right) {
        int height() {
            return bottom - top;
        }

        int width() {
            return right - left;
        }

        int longerSide() {
            return StrictMath.max(height(), width());
        }
    }

    private static InkPicture blank(int height, int width) {
        return new InkPicture(height, width, new double[height * width]);
    }

    /**
     * Interprets the levels of a drawing as ink.
     *
     * @param grey height · width bytes, 0 paper, 255 ink, unsigned
     * @throws IllegalArgumentException if the number of bytes is not {@code height · width}
     */
    static InkPicture of(byte[] grey, int height, int width) {
        if ((long) height * width != grey.length) {
            throw new IllegalArgumentException("A picture of " + height + "×" + width + " needs "
                    + (long) height * width + " bytes, not " + grey.length + ".");
        }
        InkPicture picture = blank(height, width);
        for (int i = 0; i < grey.length; i++) {
            picture.ink[i] = grey[i] & 0xFF;
        }
        return picture;
    }

    /** Returns the bounding box of the ink, without rows if there is none. */
    Box inkBox() {
        int top = height;
        int bottom = -1;
        int left = width;
        int right = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x] >= INK_LEVEL) {
                    top = StrictMath.min(top, y);
                    bottom = y;
                    left = StrictMath.min(left, x);
                    right = StrictMath.max(right, x);
                }
            }
        }
        return bottom < 0 ? new Box(0, 0, 0, 0) : new Box(top, bottom + 1, left, right + 1);
    }

    InkPicture cropped(Box box) {
        InkPicture part = blank(box.height(), box.width());
        for (int y = 0; y < part.height; y++) {
            System.arraycopy(ink, (box.top + y) * width + box.left, part.ink, y * part.width, part.width);
        }
        return part;
    }

    /** Returns the picture scaled to this number of pixels along its longer side, with its aspect ratio kept. */
    InkPicture fitted(int longerSide) {
        double scale = (double) longerSide / StrictMath.max(height, width);
        // Columns, then rows: the filter is separable, so one direction at a time does the work of both.
        return shrunk(scale).transposed().shrunk(scale).transposed();
    }

    /** Returns the picture with its columns averaged into {@code scale} times as many. */
    private InkPicture shrunk(double scale) {
        int columns = (int) StrictMath.ceil(width * scale - 1e-9);
        double reach = StrictMath.max(FILTER_WIDTH / scale, 1) / 2;
        double offset = (width - columns / scale) / 2;
        InkPicture target = blank(height, columns);
        for (int c = 0; c < columns; c++) {
            double from = (c + 0.5) / scale + offset - reach;
            double to = from + 2 * reach;
            int first = (int) StrictMath.max(0, StrictMath.floor(from));
            int last = (int) StrictMath.min(width - 1, StrictMath.floor(to));
            for (int x = first; x <= last; x++) {
                double share = (StrictMath.min(x + 1, to) - StrictMath.max(x, from)) / (2 * reach);
                for (int y = 0; y < height; y++) {
                    target.ink[y * columns + c] += share * ink[y * width + x];
                }
            }
        }
        return target;
    }

    InkPicture transposed() {
        InkPicture turned = blank(width, height);
        for (int i = 0; i < ink.length; i++) {
            turned.ink[i % width * height + i / width] = ink[i];
        }
        return turned;
    }

    /** Returns the picture with its ink multiplied, clamped to full ink. */
    InkPicture strengthened(double gain) {
        InkPicture stronger = blank(height, width);
        for (int i = 0; i < ink.length; i++) {
            stronger.ink[i] = StrictMath.min(255, ink[i] * gain);
        }
        return stronger;
    }

    /** Returns the row of the centre of mass, from 0 at the upper edge; NaN without ink. */
    double middleRow() {
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            int row = i / width;
            moment += ink[i] * (row + 0.5);
        }
        return moment / mass;
    }

    /** Returns the column of the centre of mass, from 0 at the left edge; NaN without ink. */
    double middleColumn() {
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            moment += ink[i] * (i % width + 0.5);
        }
        return moment / mass;
    }

    /** Returns the bytes of a square with the picture's upper left corner at a position; parts outside are clipped. */
    byte[] placed(int side, int top, int left) {
        byte[] square = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            int row = top + i / width;
            int column = left + i % width;
            if (row >= 0 && row < side && column >= 0 && column < side) {
                square[row * side + column] = (byte) (int) (ink[i] + 0.5);
            }
        }
        return square;
    }
}
