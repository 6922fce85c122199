package org.tripletlab.ui.matrix;

import javafx.scene.paint.Color;

/**
 * Colours of angles, from warm where two classes are one to calm where they stand as far apart as they can.
 *
 * <p>Even steps of the angle are even steps for the eye: the scale is a straight line in OKLab (Ottosson, 2020). Lightness
 * falls or rises all along it, so that every kind of sight can read it.
 */
final class AngleColours {
    static final AngleColours LIGHT = new AngleColours(Color.web("#c2410c"), Color.web("#e8eff7"));
    static final AngleColours DARK = new AngleColours(Color.web("#ff8a4c"), Color.web("#1f2c3d"));

    private static final int STEPS = 256;
    /** The luminance at which black and white are read equally well: (1.05 · 0.05)^½ − 0.05. */
    private static final double HALFWAY = 0.179;

    private final Color[] scale = new Color[STEPS];

    private AngleColours(Color warm, Color calm) {
        double[] from = oklab(warm);
        double[] to = oklab(calm);
        for (int i = 0; i < STEPS; i++) {
            double share = i / (STEPS - 1.0);
            scale[i] = colour(
                    from[0] + share * (to[0] - from[0]),
                    from[1] + share * (to[1] - from[1]),
                    from[2] + share * (to[2] - from[2]));
        }
    }

    /** Returns the colour of an angle; the calm one for all beyond the end, and for none. */
    Color of(double degrees, double calmDegrees) {
        double share = Double.isNaN(degrees) ? 1 : Math.max(0, Math.min(1, degrees / calmDegrees));
        return scale[(int) Math.round(share * (STEPS - 1))];
    }

    /** Returns black or white, whichever is read better on a colour. */
    static Color ink(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > HALFWAY ? Color.BLACK : Color.WHITE;
    }

    /** Returns lightness, green to red, and blue to yellow. */
    static double[] oklab(Color colour) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color colour(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return Color.color(
                encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double linear) {
        double inside = Math.max(0, Math.min(1, linear));
        return inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
    }
}
