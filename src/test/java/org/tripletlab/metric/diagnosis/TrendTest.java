package org.tripletlab.metric.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void countsPairs() {
        // Of six pairs five rise (1 3, 1 2, 1 4, 3 4, 2 4) and one falls (3 2).
        Trend trend = Trend.of(new double[] {1, 3, 2, 4});
        assertThat(trend.agreement()).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(trend.rise()).isEqualTo(1);
        assertThat(Trend.of(new double[] {4, 2, 3, 1})).isEqualTo(new Trend(-trend.agreement(), -1));
    }

    @Test
    void theMiddleOfAnOddCountBelongsToNoHalf() {
        assertThat(Trend.of(new double[] {1, 100, 4})).isEqualTo(new Trend(1 / 3.0, 3));
    }

    @Test
    void equalNumbersAgreeWithNothing() {
        assertThat(Trend.of(new double[] {2, 2, 2})).isEqualTo(new Trend(0, 0));
    }

    @Test
    void oneNumberIsNoTrend() {
        assertThat(Trend.of(new double[] {7}).agreement()).isZero();
        assertThat(Trend.of(new double[0]).rise()).isNaN();
    }
}
