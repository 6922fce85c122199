package org.tripletlab.render.style;

/**
 * The colours around the points. Colours are ARGB, not premultiplied.
 *
 * @param dark whether the classes take their colours for a dark background
 * @param background what the picture is filled with; opaque
 * @param shellLit the glass of the globe where the light falls
 * @param shellShade the glass on the side away from the light
 * @param shellCentreAlpha how much of the far side the glass hides in the middle, 0 to 1
 * @param shellRimAlpha the same at the outline, where the eye looks through more glass
 * @param outline the line around the globe, with alpha
 * @param graticule lines of longitude and latitude, with alpha
 * @param ink text and rings; opaque
 * @param mutedInk text of less weight; opaque
 */
public record SphereTheme(
        boolean dark,
        int background,
        int shellLit,
        int shellShade,
        double shellCentreAlpha,
        double shellRimAlpha,
        int outline,
        int graticule,
        int ink,
        int mutedInk) {
    /** Pale glass on near-white paper. */
    public static final SphereTheme LIGHT = new SphereTheme(
            false, 0xFFF8F9FB, 0xFFFFFFFF, 0xFF9FB0C6, 0.16, 0.62, 0xB08A9AB0, 0x8C7F90A8, 0xFF1D2733, 0xFF5A6675);

    /** Smoked glass in a darkened room. */
    public static final SphereTheme DARK = new SphereTheme(
            true, 0xFF12161C, 0xFF5D728E, 0xFF161D26, 0.24, 0.72, 0xC0596B82, 0x8C7189A6, 0xFFE8EDF3, 0xFF9AA7B6);

    /** Returns this theme on another background, for a window with colours of its own. */
    public SphereTheme withBackground(int argb) {
        return new SphereTheme(
                dark,
                0xFF000000 | argb,
                shellLit,
                shellShade,
                shellCentreAlpha,
                shellRimAlpha,
                outline,
                graticule,
                ink,
                mutedInk);
    }

    /** Returns the colour of a class under this theme. */
    public int classColour(int label) {
        return Palette.colour(label, dark);
    }
}
