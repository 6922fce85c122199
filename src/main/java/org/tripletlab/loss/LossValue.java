package org.tripletlab.loss;

/**
 * Result of a loss for one batch. A gradient that the loss does not have is an empty array.
 *
 * @param value the reduced loss; 0 if there was nothing to compare
 * @param unitGradient B × embeddingSize derivatives of {@code value} with respect to the unit embeddings as free
 *     vectors, without the Jacobian of the normalisation
 * @param rawGradient B × embeddingSize derivatives with respect to the outputs before normalisation, without those
 *     through the unit embeddings
 * @param weightGradient derivatives with respect to the loss's own weights
 * @param memory new memory of the loss
 * @param activeCount number of terms with a loss above 0
 * @param tupleCount number of terms: tuples compared, or images for a loss without tuples
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

    /** Creates the value of a loss on unit embeddings without weights or memory. */
    public LossValue(double value, double[] unitGradient, int activeCount, int tupleCount) {
        this(value, unitGradient, NOTHING, NOTHING, NOTHING, activeCount, tupleCount);
    }

    /** Creates the value of a loss on unit embeddings with weights of its own. */
    static LossValue withWeights(
            double value, double[] unitGradient, double[] weightGradient, int activeCount, int tupleCount) {
        return new LossValue(value, unitGradient, NOTHING, weightGradient, NOTHING, activeCount, tupleCount);
    }

    /** Creates the value of a loss on raw embeddings with weights and a memory of its own. */
    static LossValue ofRaw(double value, double[] rawGradient, double[] weightGradient, double[] memory, int count) {
        return new LossValue(value, NOTHING, rawGradient, weightGradient, memory, value > 0 ? count : 0, count);
    }
}
