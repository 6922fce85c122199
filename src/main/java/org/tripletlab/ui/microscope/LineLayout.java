package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.plot.RoundNumbers;

/** Layout of images above their positions on a line, without overlap. */
final class LineLayout {
    /** Level of an image for which there is no space. */
    static final int NO_ROOM = -1;

    private static final double LEAST_END = 1e-12;
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 7, 10};

    private LineLayout() {}

    /**
     * Assigns a level to each image, from 0 on the line upwards.
     *
     * @param places centre of each image along the line, clamped so that the image stays on it
     * @param width of an image, including the gap to the next
     * @param levels number of levels
     * @param order order in which the images choose a level
     * @return the lowest free level of each image, or {@link #NO_ROOM}
     */
    static int[] levels(double[] places, double width, int levels, int[] order) {
        int[] found = new int[places.length];
        Arrays.fill(found, NO_ROOM);
        // A level holds few images, regardless of the total number.
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

    /** Returns the smallest of a series of round numbers that is not below a value, at most {@code largest}. */
    static double end(double farthest, double largest) {
        return farthest > LEAST_END ? Math.min(largest, RoundNumbers.atLeast(farthest, ROUND)) : LEAST_END;
    }
}
