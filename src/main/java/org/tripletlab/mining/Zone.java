package org.tripletlab.mining;

/**
 * Position of a negative relative to an anchor and its positive, by the gap {@code g = d_an − d_ap} in the distance of
 * the loss (Schroff et al. 2015, "FaceNet", section 3.2).
 *
 * <p>The only definition of this rule. A distance that is NaN puts the negative in no zone.
 */
public enum Zone {
    /** Not farther than the positive: {@code g ≤ 0}. The loss is at least the margin. */
    HARD {
        @Override
        public boolean contains(double anchorPositive, double anchorNegative, double margin) {
            return anchorNegative - anchorPositive <= 0;
        }
    },
    /** Farther than the positive but not by more than the margin: {@code 0 < g ≤ margin}. */
    SEMI_HARD {
        @Override
        public boolean contains(double anchorPositive, double anchorNegative, double margin) {
            double gap = anchorNegative - anchorPositive;
            return gap > 0 && gap <= margin;
        }
    },
    /** Farther than the positive by more than the margin: {@code g > margin}. The hinge loss is 0. */
    EASY {
        @Override
        public boolean contains(double anchorPositive, double anchorNegative, double margin) {
            return anchorNegative - anchorPositive > margin;
        }
    };

    /**
     * Returns whether a negative lies in this zone.
     *
     * @param anchorPositive distance of anchor and positive
     * @param anchorNegative distance of anchor and negative
     * @param margin width of the semi-hard zone, at least 0
     */
    public abstract boolean contains(double anchorPositive, double anchorNegative, double margin);

    /**
     * Returns the largest negative distance that still counts as semi-hard, so that comparing with it decides exactly as
     * {@link #contains} does. The sum alone may be off by a rounding step.
     */
    static double semiHardLimit(double anchorPositive, double margin) {
        double limit = anchorPositive + margin;
        while (limit - anchorPositive > margin) {
            limit = Math.nextDown(limit);
        }
        while (Math.nextUp(limit) - anchorPositive <= margin) {
            limit = Math.nextUp(limit);
        }
        return limit;
    }

    static double checkedMargin(double margin) {
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The margin of a miner must be a number of at least 0, not " + margin + ".");
        }
        return margin;
    }
}
