package org.tripletlab.render.magnifier;

/**
 * Place of the magnifier on a picture.
 *
 * @param x its centre from the left, in pixels
 * @param y its centre from the top, in pixels
 * @param radius in pixels
 */
public record MagnifierDisc(double x, double y, double radius) {
    private static final double HEIGHT_SHARE = 1 / 6.0;
    private static final double WIDTH_SHARE = 0.21;
    private static final double MARGIN = 8;

    /** Corners for the magnifier, on the right. */
    public enum Corner {
        BOTTOM,
        TOP
    }

    /**
     * Returns the place in a corner.
     *
     * @param width of the picture, without the part on its right that must not be covered
     * @param height of the picture
     * @param caption height of the text below the magnifier
     * @param scale pixels per unit
     */
    public static MagnifierDisc in(Corner corner, double width, double height, double caption, double scale) {
        double radius = Math.max(4 * MARGIN * scale, Math.min(HEIGHT_SHARE * height, WIDTH_SHARE * width));
        double margin = MARGIN * scale;
        double y = corner == Corner.BOTTOM ? height - margin - caption - radius : margin + radius;
        return new MagnifierDisc(width - margin - radius, y, radius);
    }

    /** Tells whether a place is inside. */
    public boolean contains(double placeX, double placeY) {
        return covers(placeX, placeY, 0);
    }

    /** Tells whether a place is inside or nearer to it than this. */
    public boolean covers(double placeX, double placeY, double margin) {
        double dx = placeX - x;
        double dy = placeY - y;
        double reach = radius + margin;
        return dx * dx + dy * dy < reach * reach;
    }
}
