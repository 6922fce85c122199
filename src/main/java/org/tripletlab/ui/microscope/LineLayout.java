package org.tripletlab.ui.microscope;

import java.util.Arrays;

/** Puts pictures above their places on a line so that none covers another. */
final class LineLayout {
    /** The level of a picture that found no room. */
    static final int NO_ROOM = -1;

    private LineLayout() {}

    /**
     * Finds a level for each picture, from 0 on the line upwards.
     *
     * @param places middle of each picture along the line, clamped so that the picture stays on it
     * @param width of a picture with the gap to the next
     * @param levels how many there are
     * @param order which picture chooses first, second, …
     * @return the lowest level that was free for each, or {@link #NO_ROOM}
     */
    static int[] levels(double[] places, double width, int levels, int[] order) {
        int[] found = new int[places.length];
        Arrays.fill(found, NO_ROOM);
        for (int picture : order) {
            for (int level = 0; level < levels && found[picture] == NO_ROOM; level++) {
                if (isFree(places, found, width, picture, level)) {
                    found[picture] = level;
                }
            }
        }
        return found;
    }

    private static boolean isFree(double[] places, int[] found, double width, int picture, int level) {
        for (int other = 0; other < places.length; other++) {
            if (found[other] == level && Math.abs(places[other] - places[picture]) < width) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first of a ladder of round numbers that is not below a value, at most {@code largest}. */
    static double end(double farthest, double largest) {
        if (!(farthest > 1e-12)) {
            return 1e-12;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(farthest)));
        for (double digit : new double[] {1, 1.5, 2, 3, 4, 5, 7, 10}) {
            if (farthest <= digit * decade) {
                return Math.min(largest, digit * decade);
            }
        }
        return largest;
    }
}
