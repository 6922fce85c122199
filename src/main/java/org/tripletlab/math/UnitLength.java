package org.tripletlab.math;

/**
 * L2 normalisation of embeddings, {@code x = f / ‖f‖}, and its backward pass.
 *
 * <p>Source: FaceNet (Schroff et al. 2015, section 3.1); the Jacobian is {@code (I − x xᵀ) / ‖f‖}. A raw vector of
 * length 0 has no direction: its embedding is all 0 and its gradient 0. Lengths are exact for every value that a float
 * can hold.
 *
 * @param unit B × embeddingSize embeddings of length 1, one after the other
 * @param lengths the B lengths ‖f‖ before normalisation
 * @param embeddingSize numbers in one embedding
 */
public record UnitLength(double[] unit, double[] lengths, int embeddingSize) {
    /** Checks that the sizes agree. */
    public UnitLength {
        int count = Shapes.rows(unit, embeddingSize);
        if (lengths.length != count) {
            throw new IllegalArgumentException(
                    count + " embeddings need " + count + " lengths, not " + lengths.length + ".");
        }
    }

    /**
     * Normalises each row.
     *
     * @param raw B × embeddingSize numbers, not changed
     * @param embeddingSize numbers in one embedding, at least 1
     * @throws IllegalArgumentException if the length of {@code raw} is no multiple of {@code embeddingSize}
     */
    public static UnitLength of(double[] raw, int embeddingSize) {
        int count = Shapes.rows(raw, embeddingSize);
        double[] unit = new double[raw.length];
        double[] lengths = new double[count];
        for (int i = 0; i < count; i++) {
            int start = i * embeddingSize;
            double sum = 0;
            for (int k = start; k < start + embeddingSize; k++) {
                sum += raw[k] * raw[k];
            }
            double length = Math.sqrt(sum);
            lengths[i] = length;
            for (int k = start; k < start + embeddingSize && length != 0; k++) {
                unit[k] = raw[k] / length;
            }
        }
        return new UnitLength(unit, lengths, embeddingSize);
    }

    /**
     * Turns a gradient with respect to {@code unit} into the gradient with respect to the raw vectors.
     *
     * @param unitGradient B × embeddingSize numbers, not changed
     * @return {@code (g − (g·x) x) / ‖f‖} for each row; 0 where ‖f‖ is 0
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public double[] backward(double[] unitGradient) {
        if (unitGradient.length != unit.length) {
            throw new IllegalArgumentException(
                    "The gradient of " + unit.length + " numbers needs as many, not " + unitGradient.length + ".");
        }
        double[] rawGradient = new double[unit.length];
        for (int i = 0; i < lengths.length; i++) {
            int start = i * embeddingSize;
            double length = lengths[i];
            double along = 0;
            for (int k = start; k < start + embeddingSize; k++) {
                along += unitGradient[k] * unit[k];
            }
            for (int k = start; k < start + embeddingSize && length != 0; k++) {
                rawGradient[k] = (unitGradient[k] - along * unit[k]) / length;
            }
        }
        return rawGradient;
    }
}
