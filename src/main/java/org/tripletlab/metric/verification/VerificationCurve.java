package org.tripletlab.metric.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tripletlab.metric.pairs.PairTable;

/**
 * Error rates of verification at every threshold: the points of the ROC curve (false matches against {@code 1 − false
 * non-matches}) and of the DET curve (false matches against false non-matches; Martin et al. 1997, "The DET curve in
 * assessment of detection task performance").
 *
 * <p>When to use it: to choose a threshold for a purpose, where one number such as the equal error rate is not enough.
 * A well separated embedding gives a curve along both edges of the plot; a collapsed one gives the diagonal, of a few
 * points only; a curve that is good in its middle and bad at its ends indicates a few outliers.
 *
 * @param points at least two of the operating points, at most {@value #MOST_POINTS}: thresholds and false match rates
 *     ascend, false non-match rates descend; empty without genuine or without impostor pairs
 */
public record VerificationCurve(List<Point> points) {
    /** Largest number of points that can be distinguished in a plot. */
    public static final int MOST_POINTS = 200;

    /**
     * Points kept beside the grid: accepting nothing, both sides of the equal error rate, at most 1 % and 0.1 % of
     * false matches.
     */
    private static final int ALWAYS_KEPT = 5;

    /**
     * A threshold and its error rates.
     *
     * @param threshold largest distance that is accepted; NaN where nothing is
     * @param falseMatchRate share of impostor pairs accepted, in [0, 1]
     * @param falseNonMatchRate share of genuine pairs refused, in [0, 1]
     */
    public record Point(double threshold, double falseMatchRate, double falseNonMatchRate) {}

    /** Copies the points. */
    public VerificationCurve {
        points = List.copyOf(points);
    }

    /**
     * Computes the curve over all pairs of vectors.
     *
     * @param vectors N × size numbers, row-major, all finite
     * @param size numbers of a vector
     * @param labels class of each vector
     */
    public static VerificationCurve of(double[] vectors, int size, int[] labels) {
        return of(PairTable.of(vectors, size, labels));
    }

    /**
     * Thins the curve: of up to two million operating points those are kept at which the curve has advanced by equal
     * arc lengths, and always those between which the equal error rate is interpolated and those with at most 1 % and
     * at most 0.1 % of false matches. Arc length is measured in {@code arcsin √rate}, in which a measured rate has the
     * same uncertainty everywhere: the ends, which matter most, keep more points than the middle.
     */
    public static VerificationCurve of(PairTable pairs) {
        if (pairs.genuine().length == 0 || pairs.impostor().length == 0) {
            return new VerificationCurve(List.of());
        }
        OperatingPoints all = new OperatingPoints(pairs);
        Set<Point> kept = new HashSet<>();
        int parts = MOST_POINTS - ALWAYS_KEPT;
        for (int part = 1; part <= parts; part++) {
            double reached = (double) part / parts;
            kept.add(all.first(point -> share(point) >= reached));
        }
        Point crossing = all.crossing();
        kept.add(crossing);
        kept.add(all.before(crossing));
        for (double rate : new double[] {0.01, 0.001}) {
            kept.add(all.lastUpTo(rate));
        }
        kept.remove(OperatingPoints.NOTHING);
        List<Point> ordered = new ArrayList<>(List.of(OperatingPoints.NOTHING));
        kept.stream().sorted(Comparator.comparingDouble(Point::threshold)).forEach(ordered::add);
        return new VerificationCurve(ordered);
    }

    /** Returns the share of the arc length, from 0 where nothing is accepted to 1 where everything is. */
    private static double share(Point point) {
        return (StrictMath.asin(Math.sqrt(point.falseMatchRate))
                        + StrictMath.asin(Math.sqrt(1 - point.falseNonMatchRate)))
                / Math.PI;
    }
}
