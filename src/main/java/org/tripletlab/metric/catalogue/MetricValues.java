package org.tripletlab.metric.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.tripletlab.math.PercentileBand;

/** Values by metric. A metric without a value is undefined: NaN, or a band of NaN. Immutable. */
public final class MetricValues {
    /** No values. */
    public static final MetricValues NONE = new MetricValues(Map.of(), Map.of());

    private final Map<Metric, Double> numbers;
    private final Map<Metric, PercentileBand> bands;

    private MetricValues(Map<Metric, Double> numbers, Map<Metric, PercentileBand> bands) {
        this.numbers = numbers;
        this.bands = bands;
    }

    /** Builder of metric values. */
    public static final class Builder {
        private final Map<Metric, Double> numbers = new HashMap<>();
        private final Map<Metric, PercentileBand> bands = new HashMap<>();

        /**
         * Sets a number.
         *
         * @throws IllegalArgumentException if the metric is a band
         */
        public Builder with(Metric metric, double value) {
            require(!metric.isBand(), metric);
            // Undefined and unknown are not distinguished.
            if (Double.isNaN(value)) {
                numbers.remove(metric);
            } else {
                numbers.put(metric, value);
            }
            return this;
        }

        /**
         * Sets a band.
         *
         * @throws IllegalArgumentException if the metric is a single number
         */
        public Builder with(Metric metric, PercentileBand band) {
            require(metric.isBand(), metric);
            if (band.equals(PercentileBand.UNDEFINED)) {
                bands.remove(metric);
            } else {
                bands.put(metric, band);
            }
            return this;
        }

        /** Adds all values of another collection. */
        public Builder with(MetricValues others) {
            numbers.putAll(others.numbers);
            bands.putAll(others.bands);
            return this;
        }

        private static void require(boolean fits, Metric metric) {
            if (!fits) {
                throw new IllegalArgumentException(metric.id() + (metric.isBand() ? " is a band" : " is a number"));
            }
        }

        /** Returns the values set so far. */
        public MetricValues build() {
            return new MetricValues(Map.copyOf(numbers), Map.copyOf(bands));
        }
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with all of these values. */
    public Builder toBuilder() {
        return builder().with(this);
    }

    /** Returns the number of a metric, the median of a band; NaN if it is undefined. */
    public double value(Metric metric) {
        return metric.isBand() ? band(metric).p50() : numbers.getOrDefault(metric, Double.NaN);
    }

    /** Returns the percentiles of a band; undefined if it is unknown or the metric is not a band. */
    public PercentileBand band(Metric metric) {
        return bands.getOrDefault(metric, PercentileBand.UNDEFINED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricValues values && numbers.equals(values.numbers) && bands.equals(values.bands);
    }

    @Override
    public int hashCode() {
        return 31 * numbers.hashCode() + bands.hashCode();
    }

    @Override
    public String toString() {
        return numbers + " " + bands;
    }
}
