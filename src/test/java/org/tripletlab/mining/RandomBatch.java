package org.tripletlab.mining;

import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/** A batch for the property tests: any sizes, classes in any order, ties, duplicates, single images, rows of NaN. */
record RandomBatch(int[] labels, double[] distances, double margin) {
    private static final double[] MARGINS = {0, 0.1, 0.2, 0.25, 0.5, 1, 3};

    static RandomBatch draw(RandomStream random) {
        int classes = 1 + random.nextInt(6);
        int size = random.nextInt(33);
        int embeddingSize = 2 + random.nextInt(5);
        int[] labels = new int[size];
        double[] raw = new double[size * embeddingSize];
        for (int i = 0; i < size; i++) {
            labels[i] = 7 * random.nextInt(classes) - 14;
            int twin = i > 0 && random.nextInt(6) == 0 ? random.nextInt(i) : -1;
            for (int k = 0; k < embeddingSize; k++) {
                raw[i * embeddingSize + k] = twin < 0 ? random.nextGaussian() : raw[twin * embeddingSize + k];
            }
        }
        double[] distances = new double[size * size];
        PairwiseDistances.squared(UnitLength.of(raw, embeddingSize).unit(), embeddingSize, distances);
        if (random.nextInt(2) == 0) {
            PairwiseDistances.squareRoots(distances);
        }
        if (random.nextInt(2) == 0) {
            onGrid(distances, random.nextInt(2) == 0 ? 0.25 : 0.1);
        }
        if (size > 0 && random.nextInt(6) == 0) {
            blank(distances, size, random.nextInt(size));
        }
        return new RandomBatch(labels, distances, MARGINS[random.nextInt(MARGINS.length)]);
    }

    MiningBatch batch() {
        return new MiningBatch(BatchClasses.of(labels), distances);
    }

    /** Makes ties, and gaps that are equal to the margin or miss it by a rounding error. */
    private static void onGrid(double[] distances, double spacing) {
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.rint(distances[i] / spacing) * spacing;
        }
    }

    private static void blank(double[] distances, int size, int row) {
        for (int j = 0; j < size; j++) {
            distances[row * size + j] = Double.NaN;
            distances[j * size + row] = Double.NaN;
        }
    }
}
