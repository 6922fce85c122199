package org.tripletlab.loss;

/**
 * What a loss makes of one batch. A gradient that the loss does not have is an empty array.
 *
 * @param value the reduced loss; 0 if there was nothing to compare
 * @param unitGradient B × embeddingSize derivatives of {@code value} by the unit embeddings, taken as free vectors: the
 *     way through the normalisation is not in it
 * @param rawGradient B × embeddingSize derivatives by the outputs before normalisation, without those by way of the unit
 *     embeddings
 * @param weightGradient derivatives by the loss's own weights
 * @param memory what the loss wants to remember
 * @param activeCount terms with a loss above 0
 * @param tupleCount terms: tuples compared, or images for a loss that compares none
 */
public record LossValue(
        double value,
        double[] unitGradient,
        double[] rawGradient,
        double[] weightGradient,
        double[] memory,
        int activeCount,
        int tupleCount) {
    private static final double[] NOTHING = {};

    /** Makes the value of a loss on unit embeddings that trains and remembers nothing itself. */
    public LossValue(double value, double[] unitGradient, int activeCount, int tupleCount) {
        this(value, unitGradient, NOTHING, NOTHING, NOTHING, activeCount, tupleCount);
    }

    /** Makes the value of a loss on unit embeddings with weights of its own. */
    static LossValue withWeights(
            double value, double[] unitGradient, double[] weightGradient, int activeCount, int tupleCount) {
        return new LossValue(value, unitGradient, NOTHING, weightGradient, NOTHING, activeCount, tupleCount);
    }

    /** Makes the value of a loss on raw embeddings with weights and a memory of its own. */
    static LossValue ofRaw(double value, double[] rawGradient, double[] weightGradient, double[] memory, int count) {
        return new LossValue(value, NOTHING, rawGradient, weightGradient, memory, value > 0 ? count : 0, count);
    }
}
