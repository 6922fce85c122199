package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereTheme;

/**
 * Colours of a point's mark.
 *
 * @param fill its colour
 * @param rim the darker line around it
 */
record PointInk(int fill, int rim) {
    /** Extra scale of points on the far side beyond perspective, for less visual weight. */
    static final double BACK_SIZE = 0.86;

    /** Share of the background in the colour of a far point, before the glass dims it further. */
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
