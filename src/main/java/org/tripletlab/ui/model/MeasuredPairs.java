package org.tripletlab.ui.model;

import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.pairs.PairHistogram;
import org.tripletlab.metric.verification.CollapsedVerification;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationPairs;

/**
 * Pairs of a lane's evaluation images at one step, with thresholds and error rates.
 *
 * @param snapshot their embeddings
 * @param network the network of the embeddings; empty for a recorded step, whose network is not kept in memory
 * @param data images of the lane
 * @param pairs the pairs
 * @param histogram histogram of the Euclidean distances
 * @param rates error rates
 * @param collapse warning to be shown beside every decision of a collapsed network
 */
public record MeasuredPairs(
        EmbeddingSnapshot snapshot,
        Optional<FrozenNetwork> network,
        TrainingData data,
        VerificationPairs pairs,
        PairHistogram histogram,
        ErrorRates rates,
        Optional<CollapsedVerification> collapse) {
    /**
     * Error rates.
     *
     * @param curve at every threshold
     * @param atOnePercent operating point with at most 1 % of false matches
     * @param atOnePerMille operating point with at most 0.1 % of false matches
     */
    public record ErrorRates(
            VerificationCurve curve, VerificationCurve.Point atOnePercent, VerificationCurve.Point atOnePerMille) {}

    private static final int BINS = 100;

    /**
     * Measures the pairs: a few tenths of a second for 2,000 images.
     *
     * @throws IllegalArgumentException if there are no pairs of both kinds, or the network has diverged
     */
    static MeasuredPairs of(EmbeddingSnapshot snapshot, Optional<FrozenNetwork> network, TrainingData data) {
        EvaluationSet probe = data.probe();
        double[] unit = numbers(snapshot.unit());
        VerificationPairs pairs = VerificationPairs.of(
                unit,
                snapshot.embeddingSize(),
                probe.labels(),
                probe.classNames().size());
        return new MeasuredPairs(
                snapshot,
                network,
                data,
                pairs,
                pairs.histogram(BINS, EmbeddingDistance.EUCLIDEAN),
                new ErrorRates(pairs.curve(), pairs.atFalseMatchRate(0.01), pairs.atFalseMatchRate(0.001)),
                CollapsedVerification.of(MeanResultant.length(unit, snapshot.embeddingSize()), pairs));
    }

    private static double[] numbers(float[] unit) {
        double[] numbers = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            numbers[i] = unit[i];
        }
        return numbers;
    }
}
