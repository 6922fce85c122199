package org.tripletlab.metric.statistics;

import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * Statistics of the training batch of one optimiser step, before its update. The numbers are defined in {@link
 * Metrics}.
 *
 * @param values values of the batch metrics
 */
public record BatchStatistics(MetricValues values) {
    /** Creates the statistics of a step without those of single tuples. */
    public BatchStatistics(
            double loss,
            int minedCount,
            double minedFraction,
            double activeFraction,
            double gradientNorm,
            long minedSinceLast) {
        this(MetricValues.builder()
                .with(Metrics.LOSS, loss)
                .with(Metrics.MINED_COUNT, minedCount)
                .with(Metrics.MINED_FRACTION, minedFraction)
                .with(Metrics.ACTIVE_FRACTION, activeFraction)
                .with(Metrics.GRADIENT_NORM, gradientNorm)
                .with(Metrics.MINED_SINCE_LAST, (double) minedSinceLast)
                .build());
    }

    /**
     * Returns the same statistics with the values of measured steps: the tuples since the last one, and their current
     * losses.
     */
    public BatchStatistics measured(long mined, PercentileBand losses) {
        return new BatchStatistics(values.toBuilder()
                .with(Metrics.MINED_SINCE_LAST, (double) mined)
                .with(Metrics.TUPLE_LOSSES, losses)
                .build());
    }

    /** Returns the number of a metric; NaN if it is undefined. */
    public double value(Metric metric) {
        return values.value(metric);
    }

    /** Returns {@link Metrics#LOSS}. */
    public double loss() {
        return value(Metrics.LOSS);
    }

    /** Returns {@link Metrics#MINED_COUNT}. */
    public int minedCount() {
        return (int) value(Metrics.MINED_COUNT);
    }

    /** Returns {@link Metrics#MINED_FRACTION}. */
    public double minedFraction() {
        return value(Metrics.MINED_FRACTION);
    }

    /** Returns {@link Metrics#ACTIVE_FRACTION}. */
    public double activeFraction() {
        return value(Metrics.ACTIVE_FRACTION);
    }

    /** Returns {@link Metrics#GRADIENT_NORM}. */
    public double gradientNorm() {
        return value(Metrics.GRADIENT_NORM);
    }

    /** Returns {@link Metrics#MINED_SINCE_LAST}. */
    public long minedSinceLast() {
        return (long) value(Metrics.MINED_SINCE_LAST);
    }
}
