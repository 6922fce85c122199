package org.tripletlab.metric;

/**
 * A walk over the operating points of a verification: first the one that accepts nothing, then one for every distinct
 * distance, ascending. Both rates are exact counts over all pairs.
 */
final class OperatingPoints {
    private final double[] genuine;
    private final double[] impostor;
    private int genuineAccepted;
    private int impostorAccepted;
    private double threshold = Double.NaN;

    /**
     * Stands at the point that accepts nothing.
     *
     * @param pairs at least one of each kind
     */
    OperatingPoints(PairTable pairs) {
        genuine = pairs.genuine();
        impostor = pairs.impostor();
    }

    /** Goes on to the next distinct distance; false, and stays, where everything is accepted. */
    boolean next() {
        if (genuineAccepted == genuine.length && impostorAccepted == impostor.length) {
            return false;
        }
        threshold = Math.min(
                genuineAccepted < genuine.length ? genuine[genuineAccepted] : Double.POSITIVE_INFINITY,
                impostorAccepted < impostor.length ? impostor[impostorAccepted] : Double.POSITIVE_INFINITY);
        while (genuineAccepted < genuine.length && genuine[genuineAccepted] <= threshold) {
            genuineAccepted++;
        }
        while (impostorAccepted < impostor.length && impostor[impostorAccepted] <= threshold) {
            impostorAccepted++;
        }
        return true;
    }

    /** Returns the largest distance that is accepted; NaN where nothing is. */
    double threshold() {
        return threshold;
    }

    /** Returns the share of impostor pairs that are accepted. */
    double falseMatchRate() {
        return (double) impostorAccepted / impostor.length;
    }

    /** Returns the share of genuine pairs that are refused. */
    double falseNonMatchRate() {
        return (double) (genuine.length - genuineAccepted) / genuine.length;
    }

    /** Returns whether at most one impostor pair in so many is accepted, without rounding. */
    boolean acceptsAtMostOneIn(int many) {
        return (long) impostorAccepted * many <= impostor.length;
    }
}
