package org.tripletlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers typed into the export dialog. */
class ExportNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"FILM_FRAMES;200;200", "FILM_FRAMES; 10,000 ;10000", "FILM_RATE;0.1;0.1", "FILM_RATE;12.5;12.5"})
    void aNumberIsWhatItSays(ExportNumber number, String text, double value) {
        assertThat(number.refusal(text)).isEmpty();
        assertThat(number.value(text, -1)).isEqualTo(value);
    }

    /** A comma that may be a point is asked about, not taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1,5", "0,1", "12,34", "1,0000", ",100", "100,", "1,,000", "NaN", "Infinity", "-1", "0", "x", ""
            })
    void whatMayMeanSomethingElseIsRefused(String text) {
        assertThat(ExportNumber.FILM_RATE.refusal(text))
                .hasValueSatisfying(refused -> assertThat(refused.key()).isEqualTo("export.refused.film-rate"));
        assertThat(ExportNumber.FILM_FRAMES.refusal(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "1e2", "99999999999", "10,001"})
    void framesAreWholeAndNotTooMany(String text) {
        assertThat(ExportNumber.FILM_FRAMES.refusal(text)).isPresent();
    }
}
