package org.tripletlab.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.PercentileBand;

class MetricValuesTest {
    private static final PercentileBand BAND = new PercentileBand(1, 2, 3, 4, 5);

    @Test
    void whatNobodyHasMeasuredIsUndefined() {
        assertThat(MetricValues.NONE.value(Metrics.LOSS)).isNaN();
        assertThat(MetricValues.NONE.value(Metrics.PAIR_DISTANCE)).isNaN();
        assertThat(MetricValues.NONE.band(Metrics.PAIR_DISTANCE)).isEqualTo(PercentileBand.UNDEFINED);
    }

    @Test
    void theNumberOfABandIsItsMedian() {
        MetricValues values =
                MetricValues.builder().with(Metrics.PAIR_DISTANCE, BAND).build();
        assertThat(values.value(Metrics.PAIR_DISTANCE)).isEqualTo(3);
        assertThat(values.band(Metrics.PAIR_DISTANCE)).isEqualTo(BAND);
    }

    @Test
    void valuesDoNotChangeWithTheBuilder() {
        MetricValues.Builder builder = MetricValues.builder().with(Metrics.LOSS, 1);
        MetricValues one = builder.build();
        MetricValues other = builder.with(Metrics.LOSS, 2).build();
        assertThat(one.value(Metrics.LOSS)).isEqualTo(1);
        assertThat(other.value(Metrics.LOSS)).isEqualTo(2);
        assertThat(one).isNotEqualTo(other);
        assertThat(other.toBuilder().with(Metrics.LOSS, 1).build())
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
    }

    @Test
    void undefinedIsTheSameAsUnknown() {
        assertThat(MetricValues.builder()
                        .with(Metrics.LOSS, 1)
                        .with(Metrics.LOSS, Double.NaN)
                        .build())
                .isEqualTo(MetricValues.NONE);
    }

    @Test
    void aBandIsNoNumber() {
        assertThatThrownBy(() -> MetricValues.builder().with(Metrics.PAIR_DISTANCE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pairDistance");
        assertThatThrownBy(() -> MetricValues.builder().with(Metrics.LOSS, BAND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loss");
    }
}
