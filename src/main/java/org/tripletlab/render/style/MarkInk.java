package org.tripletlab.render.style;

/** Roles of marks on the sphere; each has the same colour on every sphere and in every panel. */
public enum MarkInk {
    /** The anchor of a triplet. */
    ANCHOR(0x1F2328, 0xF0F3F6),
    /** The positive of a triplet, and gradients towards each other. */
    POSITIVE(0x1A7F37, 0x3FB950),
    /** The negative of a triplet, and gradients away from each other. */
    NEGATIVE(0xCF222E, 0xFF7B72),
    /**
     * A drawing or picture of the user; differs from all class colours, because it may lie among the points of any
     * class.
     */
    DRAWING(0xC400D4, 0xFF40FF),
    /** Enrolled images. */
    ENROLLED(0xBC4C00, 0xFFA657),
    /** Earlier or predicted positions of a point. */
    TRAIL(0x57606A, 0x8B949E);

    private final int onLight;
    private final int onDark;

    MarkInk(int onLight, int onDark) {
        this.onLight = onLight;
        this.onDark = onDark;
    }

    /** Returns the colour on a light or a dark ground, 0xRRGGBB. */
    public int rgb(boolean dark) {
        return dark ? onDark : onLight;
    }
}
