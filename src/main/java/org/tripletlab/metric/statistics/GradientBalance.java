package org.tripletlab.metric.statistics;

import org.tripletlab.metric.geometry.EmbeddingShape;

/**
 * Resolution of a batch's gradient into parts toward the common mean and away from it: two numbers that show why the
 * hardest negatives collapse an embedding.
 *
 * <p>The mean is the direction of the mean embedding. The descent direction of an embedding is a vector tangent to the
 * sphere; it is resolved into its component along the great circle to the mean and the component across it. {@code
 * toward} is the sum of the components toward the mean, {@code away} of those away from it, {@code aside} of those
 * across.
 *
 * @param toward sum of the components toward the mean, at least 0
 * @param away sum of the components away from it, at least 0
 * @param aside sum of the components across, at least 0
 */
public record GradientBalance(double toward, double away, double aside) {
    /**
     * Resolves the gradient of a batch.
     *
     * @param unit N×D unit embeddings, row-major
     * @param descent descent direction of each, a vector tangent to the sphere, row-major (N×D)
     * @param embeddingSize D
     * @throws IllegalArgumentException if the arrays do not hold the same whole rows
     */
    public static GradientBalance of(double[] unit, double[] descent, int embeddingSize) {
        int count = EmbeddingShape.rows(unit, embeddingSize);
        if (EmbeddingShape.rows(descent, embeddingSize) != count) {
            throw new IllegalArgumentException(count + " embeddings of " + embeddingSize
                    + " numbers need as many gradients, not " + descent.length + " numbers.");
        }
        double[] mean = new double[embeddingSize];
        for (int i = 0; i < unit.length; i++) {
            mean[i % embeddingSize] += unit[i] / Math.max(1, count);
        }
        double toward = 0;
        double away = 0;
        double aside = 0;
        double[] radial = new double[embeddingSize];
        for (int start = 0; start < unit.length; start += embeddingSize) {
            double along = 0;
            for (int k = 0; k < embeddingSize; k++) {
                along += mean[k] * unit[start + k];
            }
            double length = 0;
            for (int k = 0; k < embeddingSize; k++) {
                radial[k] = mean[k] - along * unit[start + k];
                length += radial[k] * radial[k];
            }
            length = Math.sqrt(length);
            double towards = 0;
            double all = 0;
            for (int k = 0; k < embeddingSize; k++) {
                double component = descent[start + k];
                towards += length == 0 ? 0 : component * radial[k] / length;
                all += component * component;
            }
            toward += Math.max(0, towards);
            away += Math.max(0, -towards);
            aside += Math.sqrt(Math.max(0, all - towards * towards));
        }
        return new GradientBalance(toward, away, aside);
    }

    /** Returns the share of the radial components that is toward the mean, in [0, 1]; NaN if both are 0. */
    public double towardShare() {
        return toward + away == 0 ? Double.NaN : toward / (toward + away);
    }
}
