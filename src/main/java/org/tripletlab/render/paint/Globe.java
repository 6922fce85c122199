package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.SphereView;

/**
 * The glass of the globe, computed once for a size and theme and composited over the far side.
 *
 * <p>The glass is thin at the centre and dense at the outline, like a hollow glass ball, and is lit from the upper
 * left. Not thread-safe.
 */
final class Globe {
    /** Direction of the light: left, up and towards the viewer; a unit vector. */
    private static final double LIGHT_X = -0.48;

    private static final double LIGHT_Y = 0.60;
    private static final double LIGHT_Z = 0.64;

    private static final int TABLE = 2048;

    private int width;
    private int height;
    private double radius;
    private SphereTheme theme;
    private int[] glass = new int[0];
    private int[] rowFrom = new int[0];
    private int[] rowTo = new int[0];

    /** Composites the glass over the current picture. */
    void draw(Frame frame, SphereView view, SphereTheme wanted) {
        if (frame.width() != width
                || frame.height() != height
                || Double.compare(view.radius(), radius) != 0
                || !wanted.equals(theme)) {
            prepare(frame.width(), frame.height(), view, wanted);
        }
        int[] pixels = frame.pixels();
        for (int j = 0; j < height; j++) {
            for (int at = j * width + rowFrom[j]; at < j * width + rowTo[j]; at++) {
                pixels[at] = Argb.over(glass[at], pixels[at]);
            }
        }
    }

    private void prepare(int newWidth, int newHeight, SphereView view, SphereTheme newTheme) {
        width = newWidth;
        height = newHeight;
        radius = view.radius();
        theme = newTheme;
        if (glass.length != width * height) {
            glass = new int[width * height];
        }
        rowFrom = new int[height];
        rowTo = new int[height];
        double[] toward = new double[TABLE + 1];
        double[] alphas = new double[TABLE + 1];
        for (int i = 0; i <= TABLE; i++) {
            toward[i] = StrictMath.sqrt(1 - (double) i / TABLE);
            double rim = StrictMath.pow(1 - toward[i], 1.7);
            alphas[i] = theme.glass().centreAlpha()
                    + (theme.glass().rimAlpha() - theme.glass().centreAlpha()) * rim;
        }
        for (int j = 0; j < height; j++) {
            prepareRow(j, view, toward, alphas);
        }
    }

    private void prepareRow(int j, SphereView view, double[] toward, double[] alphas) {
        double y = (view.centreY() - (j + 0.5)) / radius;
        double halfWidth = radius * StrictMath.sqrt(Math.max(0, 1 - y * y));
        int from = (int) Math.max(0, StrictMath.floor(view.centreX() - halfWidth - 1));
        int to = (int) Math.min(width, StrictMath.ceil(view.centreX() + halfWidth + 1));
        rowFrom[j] = from;
        rowTo[j] = Math.abs(y) > 1 + 1 / radius ? from : to;
        for (int i = rowFrom[j]; i < rowTo[j]; i++) {
            double x = (i + 0.5 - view.centreX()) / radius;
            double squared = x * x + y * y;
            int index = (int) (Math.min(1, squared) * TABLE);
            double lit = LIGHT_X * x + LIGHT_Y * y + LIGHT_Z * toward[index];
            double share = Math.min(1, Math.max(0, 0.5 - 0.62 * lit));
            // (1 − ρ²)/2 is the distance to the outline close to it, which is the only place where it matters.
            double coverage = Math.min(1, Math.max(0, (1 - squared) * 0.5 * radius + 0.5));
            glass[j * width + i] = Argb.premultiply(
                    Argb.mix(theme.glass().lit(), theme.glass().shade(), share), alphas[index] * coverage);
        }
    }
}
