package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0.0000204, 1, 0.00002",
        "0.0000046, 1, 0.000005",
        "0.0000046, 2, 0.0000046",
        "0.00048, 1, 0.0005",
        "0.000001, 1, 0.000001",
        "0.00000099, 1, < 0.000001",
        "1e-12, 3, < 0.000001",
        "-1e-12, 3, > -0.000001",
        "-0.00002, 1, -0.00002",
        "0, 2, 0",
        "-0.0, 2, 0",
        "0.25, 3, 0.25",
        "45.678, 3, 45.7",
        "1234.5, 2, 1234",
        "NaN, 2, –",
        "Infinity, 2, –"
    })
    void hasItsFirstDigitsAndNoExponent(double value, int digits, String text) {
        assertThat(SmallNumber.format(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.00002, 2e-5", "0.000075, 7.5e-5", "-4e-9, -4e-9", "100000, 1e5", "1500000, 1.5e6", "9.99e-5, 1e-4"})
    void isShortOnAnAxis(double value, String text) {
        assertThat(SmallNumber.onAxis(value)).isEqualTo(text);
    }
}
