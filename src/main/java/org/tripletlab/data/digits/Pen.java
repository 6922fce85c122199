package org.tripletlab.data.digits;

import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * Draws written curves with a pen of random width onto a square picture: the rasteriser of the bundled digits.
 *
 * <p>A piece of a curve blackens everything closer to it than half the pen's width; the border is anti-aliased over one
 * pixel. The width changes along the way with pressure, and with direction, as with a broad nib.
 */
final class Pen {
    /** Rows and columns of the picture. */
    static final int CANVAS = 72;

    private static final double MARGIN = 2;

    /** The pen's width, in pixels of the prepared digit of 20 pixels: median, spread of its logarithm, limits. */
    private static final double MEDIAN_WIDTH = 2.2;

    private static final double WIDTH_SPREAD = 0.32;
    private static final double NARROWEST = 1.0;
    private static final double BROADEST = 4.6;

    /** Largest relative changes of the width. */
    private static final double PRESSURE = 0.25;

    private static final double NIB = 0.25;

    private final double width;
    private final double pressure;
    private final double pressureFrequency;
    private final double pressurePhase;
    private final double nib;
    private final double nibX;
    private final double nibY;

    private Pen(RandomStream random) {
        double drawn = MEDIAN_WIDTH * StrictMath.exp(WIDTH_SPREAD * random.nextGaussian());
        width = StrictMath.max(NARROWEST, StrictMath.min(BROADEST, drawn));
        pressure = random.nextDouble(0, PRESSURE);
        pressureFrequency = random.nextDouble(0.02, 0.1);
        pressurePhase = random.nextDouble(0, 2 * StrictMath.PI);
        nib = random.nextDouble(0, NIB);
        double direction = random.nextDouble(0, 2 * StrictMath.PI);
        nibX = StrictMath.cos(direction);
        nibY = StrictMath.sin(direction);
    }

    /** Takes a pen at random. */
    static Pen random(RandomStream random) {
        return new Pen(random);
    }

    /**
     * Draws curves as large as the picture allows.
     *
     * @return {@link #CANVAS}·{@link #CANVAS} bytes, 0 paper, 255 ink
     */
    byte[] draw(List<Stroke> curves) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke curve : curves) {
            for (int i = 0; i < curve.count(); i++) {
                left = StrictMath.min(left, curve.x()[i]);
                right = StrictMath.max(right, curve.x()[i]);
                top = StrictMath.min(top, curve.y()[i]);
                bottom = StrictMath.max(bottom, curve.y()[i]);
            }
        }
        double widest = BROADEST * (1 + PRESSURE) * (1 + NIB);
        double ink = (CANVAS - 2 * MARGIN) / (20 + widest - width);
        double extent = StrictMath.max(right - left, bottom - top);
        double scale = (20 - width) * ink / extent;
        double shiftX = CANVAS / 2.0 - scale * (left + right) / 2;
        double shiftY = CANVAS / 2.0 - scale * (top + bottom) / 2;
        double[] coverage = new double[CANVAS * CANVAS];
        for (Stroke curve : curves) {
            double way = 0;
            for (int i = 0; i + 1 < curve.count(); i++) {
                double dx = curve.x()[i + 1] - curve.x()[i];
                double dy = curve.y()[i + 1] - curve.y()[i];
                double length = Stroke.length(dx, dy);
                way += length;
                blacken(
                        coverage,
                        scale * curve.x()[i] + shiftX,
                        scale * curve.y()[i] + shiftY,
                        scale * dx,
                        scale * dy,
                        ink * widthAt(way, dx, dy, length) / 2);
            }
        }
        byte[] grey = new byte[coverage.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (int) (255 * coverage[i] + 0.5);
        }
        return grey;
    }

    private double widthAt(double way, double dx, double dy, double length) {
        double along = length > 0 ? (dx * nibX + dy * nibY) / length : 0;
        double pressed = 1 + pressure * StrictMath.sin(pressureFrequency * way + pressurePhase);
        return width * pressed * (1 + nib * (1 - 2 * along * along));
    }

    private static void blacken(double[] coverage, double x, double y, double dx, double dy, double radius) {
        double reach = radius + 0.5;
        int firstRow = pixel(StrictMath.min(y, y + dy) - reach);
        int lastRow = pixel(StrictMath.max(y, y + dy) + reach);
        int firstColumn = pixel(StrictMath.min(x, x + dx) - reach);
        int lastColumn = pixel(StrictMath.max(x, x + dx) + reach);
        double squaredLength = dx * dx + dy * dy;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - x;
                double py = row + 0.5 - y;
                double t = squaredLength > 0 ? (px * dx + py * dy) / squaredLength : 0;
                t = StrictMath.max(0, StrictMath.min(1, t));
                double covered = reach - Stroke.length(px - t * dx, py - t * dy);
                int at = row * CANVAS + column;
                coverage[at] = StrictMath.max(coverage[at], StrictMath.min(1, covered));
            }
        }
    }

    private static int pixel(double position) {
        return (int) StrictMath.max(0, StrictMath.min(CANVAS - 1, StrictMath.floor(position)));
    }
}
