package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,2;0.2",
                "' 0,2 ';0.2",
                "-1,5;-1.5",
                ",5;.5",
                "2,;2.",
                "1,5e-3;1.5e-3",
                "0,001;0.001",
                "1234,567;1234.567"
            })
    void aCommaThatCanOnlyBeDecimalIs(String typed, String read) {
        assertThat(TypedNumber.real(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", ",", "0.2", "1,2,3", "1.000,5", "1,000", "12,345", "0, 2", "0,2x"})
    void anyOtherTextStays(String typed) {
        assertThat(TypedNumber.real(typed)).isEqualTo(typed);
    }
}
