package org.tripletlab.loss;

import java.util.Objects;

/**
 * Options of the triplet loss.
 *
 * @param distance distance compared, also used for mining
 * @param form hinge or soft margin
 * @param margin required difference between the distances to the negative and the positive, finite and at least 0; not
 *     used by the soft margin
 * @param reduction reduction of the losses of the triplets to one number
 */
public record TripletLossOptions(TripletDistance distance, TripletForm form, double margin, Reduction reduction) {
    /** Checks the margin. */
    public TripletLossOptions {
        Objects.requireNonNull(distance, "distance");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(reduction, "reduction");
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The margin of the triplet loss must be a number of at least 0, not " + margin + ".");
        }
    }
}
