package org.tripletlab.render.style;

/** What a mark on the sphere is about; each has one colour on every sphere and in every panel that speaks of it. */
public enum MarkInk {
    /** The anchor of a triplet. */
    ANCHOR(0x1F2328, 0xF0F3F6),
    /** The positive of a triplet, and whatever pulls together. */
    POSITIVE(0x1A7F37, 0x3FB950),
    /** The negative of a triplet, and whatever pushes apart. */
    NEGATIVE(0xCF222E, 0xFF7B72),
    /** What somebody has drawn or brought along; unlike every class, for it may lie among the points of any. */
    DRAWING(0xC400D4, 0xFF40FF),
    /** Who has been enrolled. */
    ENROLLED(0xBC4C00, 0xFFA657),
    /** Where a point has come from, or would go. */
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
