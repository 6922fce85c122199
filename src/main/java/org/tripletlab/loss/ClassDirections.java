package org.tripletlab.loss;

import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/**
 * Normalised class weights, C × D, row-major: unit rows, so that a logit is a cosine and no class wins by a longer
 * weight (Wang et al. 2017, "NormFace", section 3).
 */
final class ClassDirections {
    private final UnitLength rows;
    private final double[] gradient;
    private final int size;

    ClassDirections(double[] weights, int embeddingSize) {
        this.rows = UnitLength.of(weights, embeddingSize);
        this.gradient = new double[weights.length];
        this.size = embeddingSize;
    }

    /** Draws weights whose directions are uniform on the sphere. */
    static double[] draw(int classCount, int embeddingSize, RandomStream random) {
        double[] weights = new double[classCount * embeddingSize];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return UnitLength.of(weights, embeddingSize).unit();
    }

    double[] unit() {
        return rows.unit();
    }

    /** Returns the cosines of one embedding with every class. */
    double[] cosines(double[] unit, int start) {
        double[] cosines = new double[rows.lengths().length];
        for (int c = 0; c < cosines.length; c++) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += unit[start + k] * rows.unit()[c * size + k];
            }
            cosines[c] = sum;
        }
        return cosines;
    }

    /** Accumulates the gradient of one embedding and of the class directions. */
    void backward(double[] slopes, double[] unit, double[] unitGradient, int start) {
        for (int c = 0; c < slopes.length; c++) {
            for (int k = 0; k < size; k++) {
                unitGradient[start + k] += slopes[c] * rows.unit()[c * size + k];
                gradient[c * size + k] += slopes[c] * unit[start + k];
            }
        }
    }

    /** Returns the gradient with respect to the weights before normalisation. */
    double[] weightGradient() {
        return rows.backward(gradient);
    }
}
