package org.tripletlab.ui.plane;

import java.util.Locale;

/**
 * Where the axes of a plane end and how much longer than true its arrows are, on a ladder of 1, 2 and 5 with their tens, so
 * that neither changes with every batch.
 *
 * @param end upper end of both axes
 * @param arrowFactor how many times as long as the movement an arrow is drawn, at least 1
 */
record PlaneScale(double end, double arrowFactor) {
    /** Before anything was seen. */
    static final PlaneScale NONE = new PlaneScale(Double.NaN, Double.NaN);

    private static final double LARGEST_SQUARED = 4;
    private static final double LARGEST_PLAIN = 2;
    private static final double LEAST_END = 1e-12;
    private static final double MOST_FACTOR = 10_000;
    /** The axes get shorter only if the points leave this share of the shorter ones free. */
    private static final double SLACK = 0.8;
    /** How long, as a share of the axis, the ordinary arrow should be: a few triplets of a batch always leap. */
    private static final double ARROW = 0.08;

    private static final double LEAST_ARROW = 0.03;
    private static final double MOST_ARROW = 0.13;
    private static final double ORDINARY = 0.6;

    /** Returns the largest distance there is on the unit sphere. */
    static double largest(boolean squared) {
        return squared ? LARGEST_SQUARED : LARGEST_PLAIN;
    }

    /** Returns the scale for other points, which stays as it is while it fits well enough. */
    PlaneScale next(TripletPlane plane) {
        double nextEnd = end(plane.farthest(), largest(plane.batch().comparesSquared()), end);
        double[] lengths = plane.movements().stream()
                .mapToDouble(Movement::length)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double ordinary = lengths.length == 0 ? 0 : lengths[(int) (ORDINARY * (lengths.length - 1))];
        return new PlaneScale(nextEnd, factor(ordinary / nextEnd, arrowFactor));
    }

    /** Returns whether the axes end before the largest distance there is, which must then be said. */
    boolean isZoomed(boolean squared) {
        return end < largest(squared);
    }

    /**
     * Returns the end of the axes.
     *
     * @param farthest the largest coordinate
     * @param largest that there can be
     * @param before the end so far, NaN for none
     */
    static double end(double farthest, double largest, double before) {
        if (!(farthest > LEAST_END)) {
            return LEAST_END;
        }
        // Rounding may bring a distance a little beyond the largest.
        double fitting = farthest > largest / 2 ? largest : rungAbove(farthest);
        boolean keeps = farthest <= before && (fitting >= before || farthest > SLACK * fitting);
        return keeps && before <= largest ? before : fitting;
    }

    /**
     * Returns how many times as long the arrows are drawn.
     *
     * @param length of an ordinary arrow at its true length, as a share of the axis
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
        return Math.max(1, Math.min(MOST_FACTOR, rungBelow(ARROW / length)));
    }

    private static double rungAbove(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {1, 2, 5}) {
            if (value <= digit * decade * (1 + 1e-12)) {
                return rung(digit, decade);
            }
        }
        return rung(10, decade);
    }

    private static double rungBelow(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {5, 2}) {
            if (value >= digit * decade * (1 - 1e-12)) {
                return rung(digit, decade);
            }
        }
        return rung(1, decade);
    }

    /** Without the dust of binary fractions: 0.02 instead of 0.020000000000000004. */
    private static double rung(double digit, double decade) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6e", digit * decade));
    }
}
