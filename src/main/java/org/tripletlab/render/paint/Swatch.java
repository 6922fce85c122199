package org.tripletlab.render.paint;

import org.tripletlab.render.style.MarkShape;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereTheme;

/** Mark of a class for legends. */
public final class Swatch {
    /** Width of the outline of a hollow mark, in radii of the mark. */
    private static final double LINE = 0.42;

    private Swatch() {}

    /**
     * Draws the mark of a class on a transparent background.
     *
     * @param label the class
     * @param theme gives the colour
     * @param side of the square picture, in pixels
     * @param hollow whether only its outline is drawn, as for a class not trained on
     * @return premultiplied ARGB, side × side, row by row from the top
     */
    public static int[] draw(int label, SphereTheme theme, int side, boolean hollow) {
        return draw(Palette.shape(label), theme.classColour(label), side, hollow);
    }

    /** Draws the outline mark of all classes not trained on, in the colour of small text. */
    public static int[] drawUnseen(SphereTheme theme, int side) {
        return draw(MarkShape.DISC, theme.mutedInk(), side, true);
    }

    private static int[] draw(MarkShape shape, int colour, int side, boolean hollow) {
        int[] pixels = new int[side * side];
        // The corner of the triangle, the largest extent, touches the edge.
        double radius = side / (2 * MarkShape.REACH);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double x = (i + 0.5 - side / 2.0) / radius;
                double y = (j + 0.5 - side / 2.0) / radius;
                double distance = radius * shape.distance(x, y);
                double inside = hollow ? coverage(distance + LINE * radius) : 0;
                pixels[j * side + i] = Argb.premultiply(colour, coverage(distance) - inside);
            }
        }
        return pixels;
    }

    private static double coverage(double distance) {
        return Math.min(1, Math.max(0, 0.5 - distance));
    }
}
