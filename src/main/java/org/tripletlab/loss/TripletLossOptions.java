package org.tripletlab.loss;

import java.util.Objects;

/**
 * What can be chosen about the triplet loss.
 *
 * @param distance the distance compared, which is also the one to mine in
 * @param form hinge or soft margin
 * @param margin by how much the negative is to be farther than the positive, finite and at least 0; the soft margin has
 *     no use for it
 * @param reduction how the losses of the triplets become one number
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
