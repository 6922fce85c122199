package org.tripletlab.metric.pairs;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How often pairs are how far apart, in equal bins from 0 to the largest distance that can be: on a good sphere two hills that
 * hardly touch. Where all pairs lie within a tenth of that, the bins end at a round number just above the largest of them, so
 * that two hills on each other are seen as that and not as one full bin.
 *
 * @param distance how distances are told
 * @param genuine pairs of the same class in each bin, the one at 0 first
 * @param impostor pairs of different classes in each bin; as many bins
 * @param end where the last bin ends
 */
public record PairHistogram(EmbeddingDistance distance, int[] genuine, int[] impostor, double end) {
    private static final double ENLARGED_BELOW = 10;
    private static final double[] ROUND = {1, 2, 5};

    /**
     * Counts.
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

    /** Returns the width of a bin; bin i holds distances from i times that to just below i + 1 times, the last one its end. */
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
