package org.tripletlab.export.animation.frame;

/**
 * Grid of the lanes in the picture, with the numbers of columns and rows that make the spheres largest.
 *
 * @param columns cells beside each other
 * @param rows cells below each other
 * @param scale pixels per unit of what is written and drawn in a cell
 */
record AnimationGrid(int columns, int rows, double scale) {
    /** Side of a cell, in pixels, in which a unit is one pixel. */
    private static final double USUAL_SIDE = 640;

    /** Smaller text could not be read. */
    private static final double SMALLEST_SCALE = 0.7;

    static AnimationGrid of(int lanes, int width, int height) {
        AnimationGrid best = null;
        double largest = 0;
        for (int columns = 1; columns <= lanes; columns++) {
            int rows = (lanes + columns - 1) / columns;
            double side = Math.min((double) width / columns, (double) height / rows);
            // Of equally large ones the one with more columns: lanes are beside each other in the window, too.
            if (side >= largest) {
                largest = side;
                best = new AnimationGrid(columns, rows, Math.max(SMALLEST_SCALE, side / USUAL_SIDE));
            }
        }
        return best;
    }
}
