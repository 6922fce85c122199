package org.tripletlab.loss;

/**
 * Accumulated loss and derivative of single triplets.
 *
 * <p>One triplet with the violation {@code v = d_ap − d_an} costs {@code max(v + margin, 0)} (hinge) or {@code ln(1 +
 * e^v)} (soft margin); the derivative is with respect to {@code v}.
 */
final class TripletTerm {
    private final boolean hinge;
    private final double margin;
    private double sum;
    private int activeCount;

    TripletTerm(TripletLossOptions options) {
        hinge = options.form() == TripletForm.HINGE;
        margin = options.margin();
    }

    /** Adds the loss of a triplet and returns its derivative, 0 if the triplet is not active. */
    double add(double violation) {
        return hinge ? addHinge(violation + margin) : addSoftMargin(violation);
    }

    /** Returns the loss of a triplet without adding it. */
    double loss(double violation) {
        return hinge
                ? Math.max(violation + margin, 0)
                : Math.max(violation, 0) + Math.log1p(Math.exp(-Math.abs(violation)));
    }

    private double addHinge(double loss) {
        // Written so that NaN is added and stays visible instead of counting as an inactive triplet.
        if (loss <= 0) {
            return 0;
        }
        sum += loss;
        activeCount++;
        return 1;
    }

    private double addSoftMargin(double violation) {
        double small = Math.exp(-Math.abs(violation));
        double loss = Math.max(violation, 0) + Math.log1p(small);
        sum += loss;
        activeCount += loss > 0 ? 1 : 0;
        return (violation > 0 ? 1 : small) / (1 + small);
    }

    double sum() {
        return sum;
    }

    int activeCount() {
        return activeCount;
    }
}
