package org.tripletlab.metric;

/**
 * How often pairs are how far apart, in equal bins from 0 to the largest distance there is: on a good sphere two hills that
 * hardly touch, on a collapsed one both in the first bin.
 *
 * @param distance how distances are told
 * @param genuine pairs of the same class in each bin, the one at 0 first
 * @param impostor pairs of different classes in each bin; as many bins
 */
public record PairHistogram(EmbeddingDistance distance, int[] genuine, int[] impostor) {
    /**
     * Counts.
     *
     * @param bins at least 1
     */
    static PairHistogram of(PairTable pairs, int bins, EmbeddingDistance distance) {
        if (bins < 1) {
            throw new IllegalArgumentException("A histogram needs at least 1 bin, not " + bins + ".");
        }
        return new PairHistogram(
                distance, counts(pairs.genuine(), bins, distance), counts(pairs.impostor(), bins, distance));
    }

    /** Returns the width of a bin; bin i holds distances from i times that to just below i + 1 times, the last one its end. */
    public double binWidth() {
        return distance.largest() / genuine.length;
    }

    private static int[] counts(double[] distances, int bins, EmbeddingDistance distance) {
        int[] counts = new int[bins];
        for (double plain : distances) {
            // Two opposite points may be farther apart than 2 by rounding.
            counts[Math.min(bins - 1, (int) (distance.ofPlain(plain) / distance.largest() * bins))]++;
        }
        return counts;
    }
}
