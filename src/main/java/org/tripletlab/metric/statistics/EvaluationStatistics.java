package org.tripletlab.metric.statistics;

import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * Geometry of the evaluation set's embeddings at one step. Undefined numbers are NaN, for instance with fewer than two
 * classes; all are defined in {@link Metrics}.
 *
 * @param finite whether every embedding is finite; if not, all numbers are NaN
 * @param values values of the evaluation metrics
 * @param nearestPair the two classes with the closest means, smaller first; empty if undefined
 * @param strictIdeal largest same-class pair angle below smallest different-class pair angle; null if undefined
 * @param idealP95 the same with the 95th and the 5th percentile; null if undefined
 * @param mergedClasses classes whose mean lies within 5° of another's, ascending
 * @param classAxes the class means, row-major (classes × embedding size); a class without images is a row of NaN
 */
public record EvaluationStatistics(
        boolean finite,
        MetricValues values,
        int[] nearestPair,
        Boolean strictIdeal,
        Boolean idealP95,
        int[] mergedClasses,
        double[] classAxes) {
    /** Builder; values that are not set are undefined. */
    public static final class Builder {
        private boolean finite = true;
        private final MetricValues.Builder values = MetricValues.builder();
        private int[] nearestPair = {};
        private Boolean strictIdeal;
        private Boolean idealP95;
        private int[] mergedClasses = {};
        private double[] classAxes = {};

        /** Sets whether every embedding is finite; the default is true. */
        public Builder finite(boolean every) {
            finite = every;
            return this;
        }

        /** Sets a number. */
        public Builder with(Metric metric, double value) {
            values.with(metric, value);
            return this;
        }

        /** Sets a band. */
        public Builder with(Metric metric, PercentileBand band) {
            values.with(metric, band);
            return this;
        }

        /** Sets the smallest angle, its bound, and the ratio of both. */
        public Builder withAngle(double smallest, double bound) {
            return with(Metrics.SMALLEST_ANGLE, smallest)
                    .with(Metrics.TAMMES_BOUND, bound)
                    .with(Metrics.SEPARATION, smallest / bound);
        }

        /** Sets the two classes with the closest means. */
        public Builder nearestPair(int... classes) {
            nearestPair = classes;
            return this;
        }

        /** Sets whether a threshold separates the pairs of all classes; null if undefined. */
        public Builder ideal(Boolean strict, Boolean p95) {
            strictIdeal = strict;
            idealP95 = p95;
            return this;
        }

        /** Sets the classes whose means have merged. */
        public Builder mergedClasses(int... classes) {
            mergedClasses = classes;
            return this;
        }

        /** Sets the class means. */
        public Builder classAxes(double[] axes) {
            classAxes = axes;
            return this;
        }

        /** Returns the statistics. */
        public EvaluationStatistics build() {
            return new EvaluationStatistics(
                    finite, values.build(), nearestPair, strictIdeal, idealP95, mergedClasses, classAxes);
        }
    }

    /** Returns a builder for finite embeddings without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of a metric; NaN if it is undefined. */
    public double value(Metric metric) {
        return values.value(metric);
    }

    /** Returns {@link Metrics#MEAN_RESULTANT_LENGTH}. */
    public double meanResultantLength() {
        return value(Metrics.MEAN_RESULTANT_LENGTH);
    }

    /** Returns {@link Metrics#SMALLEST_ANGLE}. */
    public double smallestAngleDegrees() {
        return value(Metrics.SMALLEST_ANGLE);
    }

    /** Returns {@link Metrics#TAMMES_BOUND}. */
    public double tammesBoundDegrees() {
        return value(Metrics.TAMMES_BOUND);
    }

    /** Returns {@link Metrics#SEPARATION}. */
    public double separation() {
        return value(Metrics.SEPARATION);
    }

    /** Returns {@link Metrics#NEAREST_AXIS_ACCURACY}. */
    public double nearestAxisAccuracy() {
        return value(Metrics.NEAREST_AXIS_ACCURACY);
    }

    /** Returns {@link Metrics#PAIR_ANGLE_P95}. */
    public double pairAngleP95Degrees() {
        return value(Metrics.PAIR_ANGLE_P95);
    }

    /** Returns {@link Metrics#PAIR_ANGLE_MAX}. */
    public double pairAngleMaxDegrees() {
        return value(Metrics.PAIR_ANGLE_MAX);
    }

    /** Returns {@link Metrics#INTRA_CLASS_ANGLE_P95}. */
    public double intraClassAngleP95Degrees() {
        return value(Metrics.INTRA_CLASS_ANGLE_P95);
    }

    /** Returns {@link Metrics#EQUAL_ERROR_RATE}. */
    public double equalErrorRate() {
        return value(Metrics.EQUAL_ERROR_RATE);
    }

    /** Returns {@link Metrics#EQUAL_ERROR_ANGLE}. */
    public double equalErrorAngleDegrees() {
        return value(Metrics.EQUAL_ERROR_ANGLE);
    }
}
