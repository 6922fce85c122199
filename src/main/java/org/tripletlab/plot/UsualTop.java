package org.tripletlab.plot;

import java.util.Arrays;

/** Upper end of a curve without its few values far above all others. */
public final class UsualTop {
    /** With fewer values nothing is unusual. */
    private static final int FEWEST = 20;

    /** One of so many values may be unusual. */
    private static final int FEW_OF = 20;

    private static final double FAR_ABOVE = 2.5;

    private UsualTop() {}

    /**
     * Returns the largest value without the few that are far above all others, as the first steps of a loss may be: an axis that contains
     * them flattens the rest of the curve.
     *
     * @param values the values of one curve; those that are not finite are ignored
     * @return NaN if there is none
     */
    public static double of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double top = sorted[sorted.length - 1];
        if (sorted.length < FEWEST) {
            return top;
        }
        double rest = sorted[sorted.length - 1 - sorted.length / FEW_OF];
        return top > FAR_ABOVE * rest ? rest : top;
    }
}
