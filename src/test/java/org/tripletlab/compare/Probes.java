package org.tripletlab.compare;

import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/** Probe statistics of which only two numbers matter. */
final class Probes {
    private Probes() {}

    /** Ten classes in three dimensions. */
    static EvaluationStatistics with(double smallestAngleDegrees, double equalErrorRate) {
        return of(smallestAngleDegrees, equalErrorRate, 66.1468);
    }

    /** As many classes as nobody knows a bound for. */
    static EvaluationStatistics unbounded(double smallestAngleDegrees, double equalErrorRate) {
        return of(smallestAngleDegrees, equalErrorRate, Double.NaN);
    }

    private static EvaluationStatistics of(double smallestAngleDegrees, double equalErrorRate, double bound) {
        return EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, 0.1)
                .withAngle(smallestAngleDegrees, bound)
                .with(Metrics.NEAREST_AXIS_ACCURACY, 0.95)
                .with(Metrics.PAIR_ANGLE_P95, 120)
                .with(Metrics.PAIR_ANGLE_MAX, 180)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 20)
                .with(Metrics.EQUAL_ERROR_RATE, equalErrorRate)
                .with(Metrics.EQUAL_ERROR_ANGLE, 30)
                .nearestPair(0, 1)
                .ideal(false, false)
                .build();
    }
}
