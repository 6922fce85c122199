package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereTheme;

/**
 * What the mark of a point is painted with.
 *
 * @param fill its colour
 * @param rim the darker line around it
 */
record PointInk(int fill, int rim) {
    /** Points of the far side are a little smaller than their true perspective makes them: less weight, same place. */
    static final double BACK_SIZE = 0.86;

    /** How far the colour of a far point goes toward the background, before the glass dims it further. */
    private static final double BACK_DIMMING = 0.55;

    static PointInk of(SphereTheme theme, int label, boolean back) {
        int colour = theme.classColour(label);
        int rim = Argb.mix(colour, theme.dark() ? 0xFF000000 : 0xFF101820, theme.dark() ? 0.45 : 0.35);
        return back
                ? new PointInk(
                        Argb.mix(colour, theme.background(), BACK_DIMMING),
                        Argb.mix(rim, theme.background(), BACK_DIMMING + 0.1))
                : new PointInk(colour, rim);
    }
}
