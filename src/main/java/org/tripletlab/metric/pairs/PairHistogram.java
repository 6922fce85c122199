package org.tripletlab.metric.pairs;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Histogram of pair distances in equal bins from 0 to the largest possible distance: in a good embedding two peaks that
 * hardly overlap. Where all pairs lie within a tenth of that range, the bins end at a round number just above the
 * largest distance, so that overlapping peaks remain visible instead of filling one bin.
 *
 * @param distance form of the distances
 * @param genuine pairs of the same class in each bin, the one at 0 first
 * @param impostor pairs of different classes in each bin; as many bins
 * @param end upper end of the last bin
 */
public record PairHistogram(EmbeddingDistance distance, int[] genuine, int[] impostor, double end) {
    private static final double ENLARGED_BELOW = 10;
    private static final double[] ROUND = {1, 2, 5};

    /**
     * Counts the pairs.
     *
     * @param bins at least 1
     */
    public static PairHistogram of(PairTable pairs, int bins, EmbeddingDistance distance) {
        if (bins < 1) {
            throw new IllegalArgumentException("A histogram needs at least 1 bin, not " + bins + ".");
        }
        double end = end(pairs, distance);
        return new PairHistogram(
                distance,
                counts(pairs.genuine(), bins, distance, end),
                counts(pairs.impostor(), bins, distance, end),
                end);
    }

    /**
     * Returns the width w of a bin; bin i holds distances in [i·w, (i + 1)·w), the last one including its upper end.
     */
    public double binWidth() {
        return end / genuine.length;
    }

    private static double end(PairTable pairs, EmbeddingDistance distance) {
        double farthest = DoubleStream.concat(Arrays.stream(pairs.genuine()), Arrays.stream(pairs.impostor()))
                .map(distance::ofPlain)
                .max()
                .orElse(0);
        if (farthest == 0 || farthest > distance.largest() / ENLARGED_BELOW) {
            return distance.largest();
        }
        double decade = Math.pow(10, Math.floor(Math.log10(farthest)));
        return Arrays.stream(ROUND)
                .map(round -> round * decade)
                .filter(round -> round > farthest)
                .findFirst()
                .orElse(10 * decade);
    }

    private static int[] counts(double[] distances, int bins, EmbeddingDistance distance, double end) {
        int[] counts = new int[bins];
        for (double plain : distances) {
            // Two opposite points may be farther apart than 2 by rounding.
            counts[Math.min(bins - 1, (int) (distance.ofPlain(plain) / end * bins))]++;
        }
        return counts;
    }
}
