package org.tripletlab.study.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

class StudyMetricTest {
    @Test
    void sharesAreInPercentAsEverywhereElseOnScreen() {
        StudyMetric accuracy = of(Metrics.NEAREST_AXIS_ACCURACY);
        assertThat(accuracy.show(0.9234)).isEqualTo("92.34%");
        assertThat(accuracy.show(0.9234, 3)).isEqualTo("92.3%");
        assertThat(accuracy.show(0.9234, 1)).isEqualTo("92%");
        assertThat(of(Metrics.EQUAL_ERROR_RATE).show(0.05)).isEqualTo("5.00%");
    }

    @Test
    void otherValuesAreNumbersWithAMinusSign() {
        assertThat(of(Metrics.SMALLEST_ANGLE).show(52.26)).isEqualTo("52.3");
        assertThat(of(Metrics.MEAN_RESULTANT_LENGTH).show(0.1234)).isEqualTo("0.123");
        assertThat(of(Metrics.SILHOUETTE).show(-0.25)).isEqualTo("−0.250");
        assertThat(of(Metrics.SMALLEST_ANGLE).show(Double.NaN)).isEqualTo("–");
    }

    private static StudyMetric of(Metric metric) {
        return StudyMetric.all().stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
