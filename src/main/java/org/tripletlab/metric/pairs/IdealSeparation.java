package org.tripletlab.metric.pairs;

import org.tripletlab.metric.geometry.EmbeddingShape;

/**
 * Ideal separation: every same-class pair is closer than every different-class pair.
 *
 * <p>Use it as the goal of training: once it holds, one threshold verifies every pair without an error. The strict form
 * fails on a single outlier, which is why there is also a form with percentiles. In a collapse both are false; with ten
 * optimally placed class means the cones may be at most 16.5° wide to each side.
 *
 * @param strict largest same-class pair angle below smallest different-class pair angle, over all pairs; null if one
 *     kind of pair is missing
 * @param p95 95th percentile of the same-class angles below the 5th percentile of the different-class angles; null if
 *     one kind of pair is missing
 */
public record IdealSeparation(Boolean strict, Boolean p95) {
    /**
     * Measures both forms; the percentiles of more than 2,000 embeddings come from a fixed sample of 200,000 pairs, the
     * strict form never from a sample.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static IdealSeparation of(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        PairDistances distances = new PairDistances(PairSet.of(labels, classCount, embeddingSize));
        distances.measure(unit);
        return of(
                PairSummary.of(distances),
                unit,
                new StrictSeparation(new ClassOrder(labels, classCount), embeddingSize));
    }

    static IdealSeparation of(PairSummary pairs, double[] unit, StrictSeparation strictly) {
        boolean bothKinds = !Double.isNaN(pairs.angles().genuineP95())
                && !Double.isNaN(pairs.angles().impostorP5());
        Boolean p95 = bothKinds ? pairs.angles().genuineP95() < pairs.angles().impostorP5() : null;
        return new IdealSeparation(
                strictly.holds(
                        unit, pairs.squared().genuineMax(), pairs.squared().impostorMin()),
                p95);
    }
}
