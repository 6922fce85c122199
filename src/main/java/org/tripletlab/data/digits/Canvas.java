package org.tripletlab.data.digits;

/**
 * Rasteriser of straight lines with round ends on a square canvas.
 *
 * <p>A pixel is black if its centre is no farther from the line than half the line's width, white otherwise, like the
 * scanned forms of MNIST; the grey levels of the finished digits come from the preparation. No graphics toolkit is
 * used, because toolkits draw differently from machine to machine.
 */
final class Canvas {
    /** Rows and columns. */
    static final int SIZE = 48;

    /** The extent that a drawing should have, to leave a margin for the pen's variations. */
    static final double INK = 40;

    private static final byte BLACK = (byte) 255;

    private final byte[] pixels = new byte[SIZE * SIZE];

    /** Draws from one point to another, both in pixels from the upper left corner; parts outside are clipped. */
    void line(double fromX, double fromY, double toX, double toY, double width) {
        double reach = width / 2;
        double dx = toX - fromX;
        double dy = toY - fromY;
        double squaredLength = dx * dx + dy * dy;
        int firstRow = pixel(StrictMath.min(fromY, toY) - reach);
        int lastRow = pixel(StrictMath.max(fromY, toY) + reach);
        int firstColumn = pixel(StrictMath.min(fromX, toX) - reach);
        int lastColumn = pixel(StrictMath.max(fromX, toX) + reach);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - fromX;
                double py = row + 0.5 - fromY;
                double part = squaredLength > 0 ? (px * dx + py * dy) / squaredLength : 0;
                double nearest = StrictMath.max(0, StrictMath.min(1, part));
                double awayX = px - nearest * dx;
                double awayY = py - nearest * dy;
                if (awayX * awayX + awayY * awayY <= reach * reach) {
                    pixels[row * SIZE + column] = BLACK;
                }
            }
        }
    }

    /** Returns {@link #SIZE}·{@link #SIZE} bytes, row by row, 0 paper, 255 ink. */
    byte[] grey() {
        return pixels.clone();
    }

    private static int pixel(double position) {
        return (int) StrictMath.max(0, StrictMath.min(SIZE - 1, StrictMath.floor(position)));
    }
}
