package org.tripletlab.ui.plane;

import org.tripletlab.plot.RoundNumbers;

/**
 * Scale of a plane: end of the axes and enlargement of the arrows. Both are 1, 2 or 5 times a power of ten, so that neither changes with
 * every batch.
 *
 * @param end upper end of both axes
 * @param arrowFactor drawn length of an arrow relative to the movement, at least 1
 */
record PlaneScale(double end, double arrowFactor) {
    /** Scale before the first batch. */
    static final PlaneScale NONE = new PlaneScale(Double.NaN, Double.NaN);

    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double LARGEST_SQUARED = 4;
    private static final double LARGEST_PLAIN = 2;
    private static final double LEAST_END = 1e-12;
    private static final double MOST_FACTOR = 10_000;
    /** The axes are shortened only if the points leave this share of the shorter ones free. */
    private static final double SLACK = 0.8;
    /** Largest ratio of neighbouring round numbers; axes that are longer than that are always shortened. */
    private static final double NEXT = 2.5;
    /** Desired length of a typical arrow, as a share of the axis; a few triplets of a batch always move much farther. */
    private static final double ARROW = 0.08;

    private static final double LEAST_ARROW = 0.03;
    private static final double MOST_ARROW = 0.13;
    private static final double ORDINARY = 0.6;

    /** Returns the largest possible distance on the unit sphere. */
    static double largest(boolean squared) {
        return squared ? LARGEST_SQUARED : LARGEST_PLAIN;
    }

    /** Returns the scale for new points, which is unchanged while it fits well enough. */
    PlaneScale next(TripletPlane plane) {
        double nextEnd = end(plane.usual(), largest(plane.batch().comparesSquared()), end);
        double[] lengths = plane.movements().each().stream()
                .mapToDouble(Movement::length)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double ordinary = lengths.length == 0 ? 0 : lengths[(int) (ORDINARY * (lengths.length - 1))];
        return new PlaneScale(nextEnd, factor(ordinary / nextEnd, arrowFactor));
    }

    /** Returns whether the axes end before the largest possible distance, which the text must then mention. */
    boolean isZoomed(boolean squared) {
        return end < largest(squared);
    }

    /**
     * Returns the end of the axes.
     *
     * @param usual the coordinate that most points do not exceed
     * @param largest the largest possible coordinate
     * @param before the end so far, NaN for none
     */
    static double end(double usual, double largest, double before) {
        if (!(usual > LEAST_END)) {
            return LEAST_END;
        }
        // Rounding may increase a distance slightly beyond the largest.
        double fitting = usual > largest / 2 ? largest : RoundNumbers.atLeast(usual, ROUND);
        boolean keeps = usual <= before && (fitting >= before || (before <= NEXT * fitting && usual > SLACK * fitting));
        return keeps && before <= largest ? before : fitting;
    }

    /**
     * Returns the enlargement of the arrows.
     *
     * @param length true length of a typical arrow, as a share of the axis
     * @param before the factor so far, NaN for none
     */
    static double factor(double length, double before) {
        if (!(length > 0)) {
            return 1;
        }
        double shown = length * before;
        if (shown >= LEAST_ARROW && shown <= MOST_ARROW) {
            return before;
        }
        // The inverse of 1, 2 and 5 times a power of ten is such a number, too.
        double fitting = RoundNumbers.tidy(1 / RoundNumbers.atLeast(length / ARROW, ROUND));
        return Math.max(1, Math.min(MOST_FACTOR, fitting));
    }
}
