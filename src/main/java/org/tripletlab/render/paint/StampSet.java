package org.tripletlab.render.paint;

import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;

/** Stamps of one style, each rendered at its first use. Not thread-safe. */
final class StampSet {
    private static final int APPEARANCES = Palette.COLOURS * Palette.SHAPES;
    private static final int POSITIONS = Stamp.STEPS * Stamp.STEPS;

    private final SphereTheme theme;
    private final double radius;
    private final double scale;
    private final Stamp[] stamps = new Stamp[APPEARANCES * 2 * POSITIONS];

    StampSet(SphereTheme theme, double radius, double scale) {
        this.theme = theme;
        this.radius = radius;
        this.scale = scale;
    }

    boolean suits(SphereStyle style) {
        return style.theme().equals(theme)
                && Double.compare(style.pointRadius() * style.scale(), radius) == 0
                && Double.compare(style.scale(), scale) == 0;
    }

    /** Draws the mark of a point of this class with its centre at (x, y). */
    void draw(Frame frame, float x, float y, int label, boolean back, int id) {
        int pixelX = (int) StrictMath.floor(x);
        int pixelY = (int) StrictMath.floor(y);
        int column = (int) ((x - pixelX) * Stamp.STEPS) & (Stamp.STEPS - 1);
        int row = (int) ((y - pixelY) * Stamp.STEPS) & (Stamp.STEPS - 1);
        int index = ((label % APPEARANCES * 2 + (back ? 1 : 0)) * Stamp.STEPS + row) * Stamp.STEPS + column;
        Stamp stamp = stamps[index];
        if (stamp == null) {
            stamp = make(label, back, column, row);
            stamps[index] = stamp;
        }
        stamp.draw(frame, pixelX, pixelY, id);
    }

    private Stamp make(int label, boolean back, int column, int row) {
        PointInk ink = PointInk.of(theme, label, back);
        double size = back ? radius * PointInk.BACK_SIZE : radius;
        return new Stamp(Palette.shape(label), size, scale, ink.fill(), ink.rim(), column, row);
    }
}
