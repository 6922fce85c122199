package org.tripletlab.render.style;

import java.util.stream.IntStream;

/**
 * Colour scale of angles, from warm where two class means coincide to a muted blue where they are as far apart as
 * possible.
 *
 * <p>The scale is perceptually uniform: a straight line in OKLab (Ottosson, 2020). Lightness is monotonic along it, so
 * that it is readable with any colour vision.
 */
public final class AngleColours {
    public static final AngleColours LIGHT = new AngleColours(0xFFC2410C, 0xFFE8EFF7);
    public static final AngleColours DARK = new AngleColours(0xFFFF8A4C, 0xFF1F2C3D);

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int STEPS = 256;
    /** The luminance at which black and white have equal contrast: (1.05 · 0.05)^½ − 0.05. */
    private static final double HALFWAY = 0.179;

    private final int[] scale;

    private AngleColours(int warm, int calm) {
        double[] from = oklab(warm);
        double[] to = oklab(calm);
        scale = IntStream.range(0, STEPS)
                .map(i -> between(from, to, i / (STEPS - 1.0)))
                .toArray();
    }

    private static int between(double[] from, double[] to, double share) {
        return colour(
                from[0] + share * (to[0] - from[0]),
                from[1] + share * (to[1] - from[1]),
                from[2] + share * (to[2] - from[2]));
    }

    /** Returns the opaque colour of an angle, ARGB; the end colour for angles beyond the end, and for NaN. */
    public int of(double degrees, double calmDegrees) {
        double share = Double.isNaN(degrees) ? 1 : Math.max(0, Math.min(1, degrees / calmDegrees));
        return scale[(int) Math.round(share * (STEPS - 1))];
    }

    /** Returns black or white, the one with the higher contrast on a colour. */
    public static int ink(int ground) {
        double luminance = 0.2126 * linear(ground >> 16) + 0.7152 * linear(ground >> 8) + 0.0722 * linear(ground);
        return luminance > HALFWAY ? BLACK : WHITE;
    }

    /** Returns the OKLab coordinates: lightness, green to red, and blue to yellow. */
    static double[] oklab(int colour) {
        double r = linear(colour >> 16);
        double g = linear(colour >> 8);
        double b = linear(colour);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int colour(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return BLACK | red << 16 | green << 8 | blue;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** Returns the linear value of the lowest eight bits, from 0 to 1. */
    private static double linear(int channel) {
        double encoded = (channel & 0xFF) / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double inside = Math.max(0, Math.min(1, linear));
        return (int) Math.round(
                255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055));
    }
}
