package org.tripletlab.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of the numbers below small pictures. */
class AngleFormatTest {
    @ParameterizedTest
    @CsvSource({"0, ≈ 0", "0.0000004, ≈ 0", "0.000999, ≈ 0", "0.00123, 0.0012", "1.2345, 1.23"})
    void distancesFitBelowAPicture(double distance, String says) {
        assertThat(AngleFormat.brief(distance)).isEqualTo(says).hasSizeLessThanOrEqualTo(6);
    }
}
