package org.tripletlab.loss;

import org.tripletlab.batch.Pairs;

/** Euclidean distances of pairs, and the backward pass from distances to embeddings. */
final class PairTerms {
    private PairTerms() {}

    /** Returns the plain distance of each pair. */
    static double[] distances(LossInput input) {
        double[] distances = new double[input.pairs().count()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance(input, i);
        }
        return distances;
    }

    /** Returns the plain distance of one pair. */
    static double distance(LossInput input, int pair) {
        int size = input.embeddingSize();
        double[] unit = input.unit();
        int a = input.pairs().first()[pair] * size;
        int b = input.pairs().second()[pair] * size;
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double difference = unit[a + k] - unit[b + k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /**
     * Returns the gradient with respect to the unit embeddings, given the derivatives with respect to the distances; 0
     * at distance 0.
     */
    static double[] gradient(LossInput input, double[] distances, double[] slopes) {
        Pairs pairs = input.pairs();
        int size = input.embeddingSize();
        double[] unit = input.unit();
        double[] gradient = new double[unit.length];
        for (int i = 0; i < slopes.length; i++) {
            if (slopes[i] == 0 || distances[i] == 0) {
                continue;
            }
            double factor = slopes[i] / distances[i];
            int a = pairs.first()[i] * size;
            int b = pairs.second()[i] * size;
            for (int k = 0; k < size; k++) {
                double u = factor * (unit[a + k] - unit[b + k]);
                gradient[a + k] += u;
                gradient[b + k] -= u;
            }
        }
        return gradient;
    }
}
