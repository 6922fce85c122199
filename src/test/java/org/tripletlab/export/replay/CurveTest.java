package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void anInfiniteValueHidesNoPeakBesideIt() {
        double[] values = new double[4000];
        values[1234] = 7;
        values[1235] = Double.POSITIVE_INFINITY;
        Arrays.fill(values, 2000, 2050, Double.NaN);
        Map<String, Object> curve = Curve.of(values.length, i -> i + 1, i -> values[i]);
        List<?> kept = (List<?>) curve.get("values");
        assertThat(kept.size()).isLessThanOrEqualTo(800);
        assertThat(kept.contains(7.0)).isTrue();
        assertThat(((List<?>) curve.get("steps")).contains(1235)).isTrue();
        assertThat(kept.stream().filter(Objects::isNull).count())
                .as("stretches without any value")
                .isEqualTo(5);
    }
}
