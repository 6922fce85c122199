package org.tripletlab.render.paint;

/** Arithmetic on colours of 8 bits a channel. */
final class Argb {
    private Argb() {}

    /** Multiplies the colour channels of a straight colour by an alpha given in 0..1 (its own alpha is ignored). */
    static int premultiply(int rgb, double alpha) {
        int a = (int) (alpha * 255 + 0.5);
        if (a <= 0) {
            return 0;
        }
        int scale = Math.min(255, a);
        return scale << 24 | channel(rgb >> 16, scale) << 16 | channel(rgb >> 8, scale) << 8 | channel(rgb, scale);
    }

    private static int channel(int value, int alpha) {
        return ((value & 0xFF) * alpha + 127) / 255;
    }

    /** Mixes two opaque colours: 0 gives the first, 1 the second. */
    static int mix(int from, int to, double share) {
        int r = mixChannel(from >> 16, to >> 16, share);
        int g = mixChannel(from >> 8, to >> 8, share);
        int b = mixChannel(from, to, share);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int mixChannel(int from, int to, double share) {
        return (int) ((from & 0xFF) * (1 - share) + (to & 0xFF) * share + 0.5);
    }

    /** Composites a premultiplied colour over another. */
    static int over(int above, int below) {
        int a = above >>> 24;
        // Rounded, and exact at both ends: transparent leaves the lower colour unchanged, and opaque stays opaque.
        int rest = 256 - a - (a >>> 7);
        int rb = (((below & 0xFF00FF) * rest + 0x800080) >>> 8) & 0xFF00FF;
        int ag = (((below >>> 8) & 0xFF00FF) * rest + 0x800080) & 0xFF00FF00;
        return above + (rb | ag);
    }
}
