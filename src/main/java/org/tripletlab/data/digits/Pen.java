package org.tripletlab.data.digits;

import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * A pen: width of its line, and changes of the width with pressure along the stroke and with direction, as for a broad
 * nib.
 *
 * @param width mean width of the line, in pixels of a digit fitted into 20×20
 * @param pressure largest relative change of the width along the way
 * @param pressureFrequency radians of that change for one unit of the skeleton
 * @param pressurePhase radians at the start of a stroke
 * @param nib largest relative change of the width with direction
 * @param nibX with {@code nibY}: the direction in which the line is narrowest, of length 1
 * @param nibY see {@code nibX}
 */
record Pen(
        double width,
        double pressure,
        double pressureFrequency,
        double pressurePhase,
        double nib,
        double nibX,
        double nibY) {
    /** The width: median, spread of its logarithm, limits. */
    private static final double MEDIAN_WIDTH = 2.3;

    private static final double WIDTH_SPREAD = 0.32;
    private static final double NARROWEST = 1.0;
    private static final double BROADEST = 4.6;

    private static final double STRONGEST_PRESSURE = 0.25;
    private static final double BROADEST_NIB = 0.25;

    /** Draws a random pen. */
    static Pen random(RandomStream random) {
        double width = MEDIAN_WIDTH * StrictMath.exp(WIDTH_SPREAD * random.nextGaussian());
        double direction = random.nextDouble(0, 2 * StrictMath.PI);
        return new Pen(
                StrictMath.max(NARROWEST, StrictMath.min(BROADEST, width)),
                random.nextDouble(0, STRONGEST_PRESSURE),
                random.nextDouble(0.02, 0.1),
                random.nextDouble(0, 2 * StrictMath.PI),
                random.nextDouble(0, BROADEST_NIB),
                StrictMath.cos(direction),
                StrictMath.sin(direction));
    }

    /** Draws curves at the largest size that the canvas allows. */
    Canvas draw(List<Stroke> curves) {
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
        // The line width adds to the extent of the curves, and the total becomes 20 pixels.
        double scale = Canvas.INK * (1 - width / 20) / StrictMath.max(right - left, bottom - top);
        double shiftX = Canvas.SIZE / 2.0 - scale * (left + right) / 2;
        double shiftY = Canvas.SIZE / 2.0 - scale * (top + bottom) / 2;
        Canvas canvas = new Canvas();
        for (Stroke curve : curves) {
            double way = 0;
            for (int i = 0; i + 1 < curve.count(); i++) {
                double dx = curve.x()[i + 1] - curve.x()[i];
                double dy = curve.y()[i + 1] - curve.y()[i];
                double length = Stroke.length(dx, dy);
                way += length;
                double x = scale * curve.x()[i] + shiftX;
                double y = scale * curve.y()[i] + shiftY;
                double broad = widthAt(way, dx, dy, length) * Canvas.INK / 20;
                canvas.line(x, y, x + scale * dx, y + scale * dy, broad);
            }
        }
        return canvas;
    }

    private double widthAt(double way, double dx, double dy, double length) {
        double along = length > 0 ? (dx * nibX + dy * nibY) / length : 0;
        double pressed = 1 + pressure * StrictMath.sin(pressureFrequency * way + pressurePhase);
        return width * pressed * (1 + nib * (1 - 2 * along * along));
    }
}
