package org.tripletlab.loss;

import java.util.Map;

/**
 * A loss with the values of all loss parameters; each loss uses those that its {@link LossDescription} names.
 *
 * @param description the loss
 * @param distance distance in which triplets are compared
 * @param form hinge or soft margin
 * @param reduction reduction of the losses of the tuples to one number
 * @param numbers the numeric parameters
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

    /**
     * Tells whether the loss of a collapsed embedding is the same in every batch; a sum grows with the number of
     * tuples.
     */
    public boolean hasOneFloor() {
        return !(description.takes(Reduction.PARAMETER) && reduction == Reduction.SUM);
    }

    /**
     * Creates the loss.
     *
     * @param classCount C, classes trained on
     * @param embeddingSize D
     * @throws IllegalArgumentException if the loss cannot use its numbers
     */
    public EmbeddingLoss create(int classCount, int embeddingSize) {
        return Losses.create(this, classCount, embeddingSize);
    }
}
