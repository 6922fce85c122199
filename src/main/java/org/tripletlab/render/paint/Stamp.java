package org.tripletlab.render.paint;

import org.tripletlab.render.style.MarkShape;

/**
 * Pre-rendered mark for one colour and one subpixel position, stored as row spans: the opaque interior of a row is
 * copied, and only its two ends are blended. This makes ten thousand points cheap.
 */
final class Stamp {
    /** Number of subpixel positions in each direction. */
    static final int STEPS = 4;

    /** Width of the darker rim of a mark, in units; it separates neighbours of one colour. */
    private static final double RIM = 0.8;

    private final int half;
    private final int side;
    private final int[] colours;
    private final int[] first;
    private final int[] opaqueFrom;
    private final int[] opaqueTo;
    private final int[] last;

    /**
     * Renders the stamp.
     *
     * @param radius radius of the disc of the same area, in pixels
     * @param scale pixels per unit
     * @param column subpixel position of its centre, in quarters from the left
     * @param row the same from the top
     */
    Stamp(MarkShape shape, double radius, double scale, int fill, int rim, int column, int row) {
        half = (int) StrictMath.ceil(radius * MarkShape.REACH + 1);
        side = 2 * half + 1;
        colours = new int[side * side];
        first = new int[side];
        opaqueFrom = new int[side];
        opaqueTo = new int[side];
        last = new int[side];
        double centreX = half + (column + 0.5) / STEPS;
        double centreY = half + (row + 0.5) / STEPS;
        double rimWidth = rimWidth(radius, scale);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double distance = radius * shape.distance((i + 0.5 - centreX) / radius, (j + 0.5 - centreY) / radius);
                double coverage = Math.min(1, Math.max(0, 0.5 - distance));
                double inner = Math.min(1, Math.max(0, 0.5 - (distance + rimWidth)));
                colours[j * side + i] = Argb.premultiply(Argb.mix(rim, fill, inner), coverage);
            }
            measureRow(j);
        }
    }

    /** Returns the rim width of a mark of this radius; both in pixels. */
    static double rimWidth(double radius, double scale) {
        return Math.min(RIM * scale, 0.4 * radius);
    }

    private void measureRow(int j) {
        int from = side;
        int to = 0;
        int solidFrom = side;
        int solidTo = 0;
        for (int i = 0; i < side; i++) {
            int alpha = colours[j * side + i] >>> 24;
            if (alpha != 0) {
                from = Math.min(from, i);
                to = i + 1;
            }
            if (alpha == 255) {
                solidFrom = Math.min(solidFrom, i);
                solidTo = i + 1;
            }
        }
        first[j] = from;
        last[j] = Math.max(from, to);
        opaqueFrom[j] = solidTo > 0 ? solidFrom : last[j];
        opaqueTo[j] = solidTo > 0 ? solidTo : last[j];
    }

    /** Draws the mark of a point with its centre in pixel (x, y). */
    void draw(Frame frame, int x, int y, int id) {
        int width = frame.width();
        int height = frame.height();
        int left = x - half;
        int top = y - half;
        int[] pixels = frame.pixels();
        int[] ids = frame.ids();
        for (int j = Math.max(0, -top); j < Math.min(side, height - top); j++) {
            int to = Math.min(last[j], width - left);
            int solidFrom = Math.min(opaqueFrom[j], to);
            int solidTo = Math.min(opaqueTo[j], to);
            int i = Math.max(first[j], -left);
            int source = j * side;
            int target = (top + j) * width + left;
            for (; i < solidFrom; i++) {
                blend(pixels, ids, target + i, colours[source + i], id);
            }
            for (; i < solidTo; i++) {
                pixels[target + i] = colours[source + i];
                ids[target + i] = id;
            }
            for (; i < to; i++) {
                blend(pixels, ids, target + i, colours[source + i], id);
            }
        }
    }

    private static void blend(int[] pixels, int[] ids, int at, int colour, int id) {
        pixels[at] = Argb.over(colour, pixels[at]);
        if (colour < 0) {
            // An alpha of 128 or more: the mark covers most of the pixel.
            ids[at] = id;
        }
    }
}
