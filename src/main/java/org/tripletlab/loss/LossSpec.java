package org.tripletlab.loss;

import java.util.Map;

/**
 * A loss with all choices and numbers that any loss may take; each uses those that its {@link LossDescription} names.
 *
 * @param description the loss
 * @param distance the distance that triplets are compared in
 * @param form hinge or soft margin
 * @param reduction how the losses of the tuples become one number
 * @param numbers the rest
 */
public record LossSpec(
        LossDescription description,
        TripletDistance distance,
        TripletForm form,
        Reduction reduction,
        Map<LossNumber, Double> numbers) {
    /** Copies the numbers. */
    public LossSpec {
        numbers = Map.copyOf(numbers);
    }

    /** Returns one number. */
    public double number(LossNumber number) {
        return numbers.get(number);
    }

    /** Tells whether the loss compares triplets without a margin. */
    public boolean isSoftTriplet() {
        return description.takes(TripletForm.PARAMETER) && form == TripletForm.SOFT_MARGIN;
    }

    /** Tells whether a collapsed embedding has the same loss in every batch: a sum grows with the number of tuples. */
    public boolean hasOneFloor() {
        return !(description.takes(Reduction.PARAMETER) && reduction == Reduction.SUM);
    }

    /**
     * Makes the loss.
     *
     * @param classCount C, classes trained on
     * @param embeddingSize D
     * @throws IllegalArgumentException if the loss cannot use its numbers
     */
    public EmbeddingLoss create(int classCount, int embeddingSize) {
        return Losses.create(this, classCount, embeddingSize);
    }
}
