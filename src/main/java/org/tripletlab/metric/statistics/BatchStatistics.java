package org.tripletlab.metric.statistics;

import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * What one optimiser step saw of its training batch, before its update. What each number means stands in {@link Metrics}.
 *
 * @param values those of the metrics of a batch
 */
public record BatchStatistics(MetricValues values) {
    /** Makes the statistics of a step of which the single tuples have not been looked at. */
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

    /** Returns the same with what only measured steps know: the tuples since the last one, and their losses now. */
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
