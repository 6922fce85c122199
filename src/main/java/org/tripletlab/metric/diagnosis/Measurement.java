package org.tripletlab.metric.diagnosis;

import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * Record of one measured step.
 *
 * @param step optimiser updates done
 * @param batch statistics of the training batch of this step; null at step 0
 * @param probe geometry of the evaluation set after this step
 * @param diagnosis state derived from this and all earlier measurements
 */
public record Measurement(int step, BatchStatistics batch, EvaluationStatistics probe, Diagnosis diagnosis) {
    private static final int EARLY_STEPS = 60;

    /** Smallest angle in degrees of classes that are apart, where no bound is known. */
    private static final double APART_DEGREES = 45;

    /**
     * Tells whether the two closest class means are far apart: by half of the largest possible angle, as in a separated
     * run, or by 45° where that is unknown. False if undefined.
     */
    public boolean classesAreApart() {
        return Double.isNaN(probe.tammesBoundDegrees())
                ? probe.smallestAngleDegrees() >= APART_DEGREES
                : probe.separation() >= DiagnosisThresholds.SEPARATED_KEPT_SHARE;
    }

    /** Tells whether the run is at its first three measurements, too few for a trend. */
    public boolean precedesTrend() {
        return step < EARLY_STEPS;
    }

    /** Returns the value of a metric, the median of a band; NaN if it is undefined, as for a batch metric at step 0. */
    public double value(Metric metric) {
        return of(metric).value(metric);
    }

    /** Returns the percentiles of a metric; undefined if it is not a band or unknown. */
    public PercentileBand band(Metric metric) {
        return of(metric).band(metric);
    }

    private MetricValues of(Metric metric) {
        if (!metric.isOfBatch()) {
            return probe.values();
        }
        return batch == null ? MetricValues.NONE : batch.values();
    }
}
