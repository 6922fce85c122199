package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        // A level holds few pictures, however many wait for room.
        List<List<Double>> taken = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            taken.add(new ArrayList<>());
        }
        for (int picture : order) {
            double place = places[picture];
            for (int level = 0; level < levels && found[picture] == NO_ROOM; level++) {
                if (taken.get(level).stream().allMatch(other -> Math.abs(other - place) >= width)) {
                    taken.get(level).add(place);
                    found[picture] = level;
                }
            }
        }
        return found;
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
