package org.tripletlab.metric.geometry;

/**
 * The mean resultant length R̄ = ‖mean x‖: concentration of the embeddings in one direction (Mardia and Jupp,
 * "Directional Statistics", 2000, §9.2).
 *
 * <p>Use it as the first test for a collapse: 1 means that all embeddings are at one point, near 0 that they are
 * balanced around the sphere. Ten optimally placed classes give 0.04, an untrained network anything from 0.3 to 0.97,
 * so only a high value that stays or grows indicates a problem. A value near 0 does not prove separation: a uniform
 * distribution has it too.
 */
public final class MeanResultant {
    private MeanResultant() {}

    /**
     * Returns R̄.
     *
     * @param unit N×D unit embeddings, row-major
     * @param embeddingSize D
     * @return length in [0, 1]; NaN without embeddings
     * @throws IllegalArgumentException if the array does not hold whole rows
     */
    public static double length(double[] unit, int embeddingSize) {
        int count = EmbeddingShape.rows(unit, embeddingSize);
        if (count == 0) {
            return Double.NaN;
        }
        double squared = 0;
        for (int k = 0; k < embeddingSize; k++) {
            double sum = 0;
            for (int i = k; i < unit.length; i += embeddingSize) {
                sum += unit[i];
            }
            double mean = sum / count;
            squared += mean * mean;
        }
        return Math.min(1, Math.sqrt(squared));
    }
}
