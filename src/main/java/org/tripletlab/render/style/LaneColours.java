package org.tripletlab.render.style;

/**
 * Colours of the lanes of a comparison: the same on the screen, in pictures and on pages. None is near a class colour, because both are seen
 * side by side, and they differ with every type of colour vision.
 */
public final class LaneColours {
    private static final int[] ON_LIGHT = {0x3174D0, 0xA06815, 0x165019, 0x6B0765};
    private static final int[] ON_DARK = {0xA0BEDC, 0xDECC8D, 0x2BDA27, 0xDF58E9};

    private LaneColours() {}

    /**
     * Returns the colour of a lane, 0xRRGGBB.
     *
     * @param number 0 for lane A; begins again after the last colour
     * @param dark whether the ground is dark
     */
    public static int rgb(int number, boolean dark) {
        int[] colours = dark ? ON_DARK : ON_LIGHT;
        return colours[Math.floorMod(number, colours.length)];
    }
}
