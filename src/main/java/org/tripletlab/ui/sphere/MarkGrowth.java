package org.tripletlab.ui.sphere;

/** Growth of points and names with the picture, so that they are seen from the last row of a room with a large screen. */
final class MarkGrowth {
    /** Side of the picture for which the sizes of points and names are made. */
    private static final double USUAL_SIDE = 520;

    /** In steps, as names are measured again with each. */
    private static final double STEP = 0.25;

    private static final double MOST = 4;

    private MarkGrowth() {}

    /**
     * Returns the factor of the sizes, 1 to 4.
     *
     * @param side smaller side of the picture in units
     */
    static double of(double side) {
        return Math.max(1, Math.min(MOST, Math.rint(side / USUAL_SIDE / STEP) * STEP));
    }
}
