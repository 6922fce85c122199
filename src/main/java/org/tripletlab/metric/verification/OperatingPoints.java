package org.tripletlab.metric.verification;

import java.util.function.Predicate;
import org.tripletlab.metric.pairs.EqualErrorRate;
import org.tripletlab.metric.pairs.PairTable;

/**
 * The operating points of a verification: one that accepts nothing and one for every distinct distance. Both rates are
 * exact counts over all pairs; points are found by bisection, because there may be two million of them.
 */
final class OperatingPoints {
    /** The point that accepts nothing. */
    static final VerificationCurve.Point NOTHING = new VerificationCurve.Point(Double.NaN, 0, 1);

    private final double[] genuine;
    private final double[] impostor;

    /**
     * Creates the operating points of these pairs.
     *
     * @param pairs at least one of each kind
     */
    OperatingPoints(PairTable pairs) {
        genuine = pairs.genuine();
        impostor = pairs.impostor();
    }

    /**
     * Returns the first point that fulfils a condition.
     *
     * @param condition monotonic: it also holds for all later points, including the last, which accepts everything
     */
    VerificationCurve.Point first(Predicate<VerificationCurve.Point> condition) {
        return at(Math.min(first(genuine, condition), first(impostor, condition)));
    }

    private double first(double[] ascending, Predicate<VerificationCurve.Point> condition) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(at(ascending[middle]))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < ascending.length ? ascending[low] : Double.POSITIVE_INFINITY;
    }

    /** Returns the point just before one that accepts something. */
    VerificationCurve.Point before(VerificationCurve.Point point) {
        int genuineBelow = countBelow(genuine, point.threshold());
        int impostorBelow = countBelow(impostor, point.threshold());
        if (genuineBelow + impostorBelow == 0) {
            return NOTHING;
        }
        return at(Math.max(
                genuineBelow > 0 ? genuine[genuineBelow - 1] : Double.NEGATIVE_INFINITY,
                impostorBelow > 0 ? impostor[impostorBelow - 1] : Double.NEGATIVE_INFINITY));
    }

    /** Returns the first point with at least as many false matches as false non-matches, as shares. */
    VerificationCurve.Point crossing() {
        return first(point -> point.falseMatchRate() >= point.falseNonMatchRate());
    }

    /** Returns the equal error rate, interpolated as in {@link EqualErrorRate}. */
    double equalErrorRate() {
        VerificationCurve.Point at = crossing();
        VerificationCurve.Point below = before(at);
        double shortBelow = below.falseNonMatchRate() - below.falseMatchRate();
        double beyond = at.falseMatchRate() - at.falseNonMatchRate();
        double share = shortBelow / (shortBelow + beyond);
        return below.falseMatchRate() + share * (at.falseMatchRate() - below.falseMatchRate());
    }

    /** Returns the last point with at most this false match rate; {@link #NOTHING} if all have more. */
    VerificationCurve.Point lastUpTo(double falseMatchRate) {
        return before(first(point -> point.falseMatchRate() > falseMatchRate));
    }

    /** Returns the rates at any threshold. */
    VerificationCurve.Point at(double threshold) {
        double next = Math.nextUp(threshold);
        return new VerificationCurve.Point(
                threshold,
                (double) countBelow(impostor, next) / impostor.length,
                (double) (genuine.length - countBelow(genuine, next)) / genuine.length);
    }

    private static int countBelow(double[] ascending, double limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
