package org.tripletlab.metric;

import java.util.Arrays;
import org.tripletlab.math.Percentile;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.geometry.ClassGeometry;
import org.tripletlab.metric.geometry.EmbeddingShape;
import org.tripletlab.metric.pairs.ComparedRows;
import org.tripletlab.metric.pairs.PairTable;
import org.tripletlab.metric.retrieval.Retrieval;
import org.tripletlab.metric.verification.Verification;
import org.tripletlab.metric.verification.VerificationCurve;

/**
 * Metrics measured once at the end of a run. Metrics over all pairs use up to 2,000 of the evaluation images: more
 * would take minutes and change only the third digit.
 *
 * @param images number of images in the pairs
 * @param classes width of each class and the angles between classes, from all evaluation images
 * @param spread alignment, uniformity, distances
 * @param retrieval neighbours of the own class
 * @param verification verification of all pairs at selected thresholds
 * @param curve verification error rates at every threshold
 * @param lengthPercentiles 5th, 50th and 95th percentile of the outputs' lengths before normalisation
 */
public record FinalMetrics(
        int images,
        ClassGeometry classes,
        Spread spread,
        Retrieval retrieval,
        Verification verification,
        VerificationCurve curve,
        double[] lengthPercentiles) {
    /**
     * Measures all final metrics.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param lengths their N lengths before normalisation
     * @param embeddingSize D
     * @param labels class of each, in [0, classCount)
     * @param classCount number of classes
     */
    public static FinalMetrics of(double[] unit, double[] lengths, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        int[] rows = ComparedRows.evenly(labels, classCount);
        double[] chosen = ComparedRows.of(unit, embeddingSize, rows);
        int[] chosenLabels = Arrays.stream(rows).map(row -> labels[row]).toArray();
        PairTable pairs = PairTable.of(chosen, embeddingSize, chosenLabels);
        double[] sorted = lengths.clone();
        Arrays.sort(sorted);
        double[] percentiles = Arrays.stream(new double[] {5, 50, 95})
                .map(percent -> sorted.length == 0 ? Double.NaN : Percentile.of(sorted, percent))
                .toArray();
        return new FinalMetrics(
                rows.length,
                ClassGeometry.of(unit, embeddingSize, labels, classCount),
                Spread.of(chosen, embeddingSize, chosenLabels, classCount, pairs),
                Retrieval.of(chosen, embeddingSize, chosenLabels, classCount),
                Verification.of(pairs),
                VerificationCurve.of(pairs),
                percentiles);
    }

    /** Returns its scalar values by metric. */
    public MetricValues values() {
        return MetricValues.builder()
                .with(classes.values())
                .with(retrieval.values())
                .with(verification.values())
                .with(spread.values())
                .with(Metrics.MEDIAN_LENGTH, lengthPercentiles[1])
                .build();
    }
}
