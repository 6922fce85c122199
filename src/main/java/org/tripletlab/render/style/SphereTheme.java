package org.tripletlab.render.style;

/**
 * Colours of everything but the points. Colours are ARGB, not premultiplied.
 *
 * @param dark whether the class colours are those for a dark background
 * @param background fill colour of the picture; opaque
 * @param glass the shell of the globe
 * @param outline outline of the globe, with alpha
 * @param graticule lines of longitude and latitude, with alpha
 * @param ink text and rings; opaque
 * @param mutedInk secondary text; opaque
 */
public record SphereTheme(
        boolean dark, int background, Glass glass, int outline, int graticule, int ink, int mutedInk) {
    /**
     * Shell of the globe.
     *
     * @param lit colour of the lit side
     * @param shade colour of the shaded side
     * @param centreAlpha opacity at the centre, 0 to 1
     * @param rimAlpha opacity at the outline, 0 to 1, where the glass is thicker along the view
     */
    public record Glass(int lit, int shade, double centreAlpha, double rimAlpha) {}

    /** Pale glass on a near-white background. */
    public static final SphereTheme LIGHT = new SphereTheme(
            false,
            0xFFF8F9FB,
            new Glass(0xFFFFFFFF, 0xFF9FB0C6, 0.16, 0.62),
            0xB08A9AB0,
            0x8C7F90A8,
            0xFF1D2733,
            0xFF5A6675);

    /** Dark glass on a dark background. */
    public static final SphereTheme DARK = new SphereTheme(
            true,
            0xFF12161C,
            new Glass(0xFF5D728E, 0xFF161D26, 0.24, 0.72),
            0xC0596B82,
            0x8C7189A6,
            0xFFE8EDF3,
            0xFF9AA7B6);

    /** Returns this theme with another background, for a window with its own colours. */
    public SphereTheme withBackground(int argb) {
        return new SphereTheme(dark, 0xFF000000 | argb, glass, outline, graticule, ink, mutedInk);
    }

    /** Returns the colour of a class in this theme. */
    public int classColour(int label) {
        return Palette.colour(label, dark);
    }
}
