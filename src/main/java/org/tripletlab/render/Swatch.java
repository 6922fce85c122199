package org.tripletlab.render;

/** The mark of a class at a size for legends. */
public final class Swatch {
    private Swatch() {}

    /**
     * Draws the mark of a class on a transparent ground.
     *
     * @param label the class
     * @param theme gives the colour
     * @param side of the square picture, in pixels
     * @return premultiplied ARGB, side × side, row by row from the top
     */
    public static int[] draw(int label, SphereTheme theme, int side) {
        MarkShape shape = Palette.shape(label);
        int colour = theme.classColour(label);
        int[] pixels = new int[side * side];
        // The corner of the triangle, which reaches farthest, just fits.
        double radius = side / (2 * MarkShape.REACH);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double x = (i + 0.5 - side / 2.0) / radius;
                double y = (j + 0.5 - side / 2.0) / radius;
                double coverage = Math.min(1, Math.max(0, 0.5 - radius * shape.distance(x, y)));
                pixels[j * side + i] = Argb.premultiply(colour, coverage);
            }
        }
        return pixels;
    }
}
