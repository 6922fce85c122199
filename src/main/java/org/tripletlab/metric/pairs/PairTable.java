package org.tripletlab.metric.pairs;

import java.util.Arrays;

/**
 * Euclidean distances of all unordered pairs of vectors, ascending.
 *
 * @param genuine distances of same-class pairs
 * @param impostor distances of different-class pairs
 */
public record PairTable(double[] genuine, double[] impostor) {
    /** Measures all pairs of rows. */
    public static PairTable of(double[] vectors, int size, int[] labels) {
        long pairs = labels.length * (labels.length - 1L) / 2;
        double[] genuine = new double[Math.toIntExact(pairs)];
        double[] impostor = new double[genuine.length];
        int genuineCount = 0;
        int impostorCount = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = distance(vectors, size, i, j);
                if (labels[i] == labels[j]) {
                    genuine[genuineCount++] = distance;
                } else {
                    impostor[impostorCount++] = distance;
                }
            }
        }
        genuine = Arrays.copyOf(genuine, genuineCount);
        impostor = Arrays.copyOf(impostor, impostorCount);
        Arrays.sort(genuine);
        Arrays.sort(impostor);
        return new PairTable(genuine, impostor);
    }

    /** Returns the distance of two rows. */
    public static double distance(double[] vectors, int size, int i, int j) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double difference = vectors[i * size + k] - vectors[j * size + k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Returns all distances, ascending. */
    public double[] all() {
        double[] all = Arrays.copyOf(genuine, genuine.length + impostor.length);
        System.arraycopy(impostor, 0, all, genuine.length, impostor.length);
        Arrays.sort(all);
        return all;
    }
}
