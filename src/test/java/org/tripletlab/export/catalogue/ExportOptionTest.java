package org.tripletlab.export.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.option.Kind;
import org.tripletlab.option.OptionException;

class ExportOptionTest {
    private static Stream<ExportOption<?>> all() {
        return Exporters.all().stream()
                .flatMap(exporter -> exporter.options().stream())
                .distinct();
    }

    private static ExportOption<?> option(String exporter, String id) {
        return Exporters.byId(exporter).options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gif | frames | 0 | a whole number from 1 to 10000",
                "gif | frames | 10001 | a whole number from 1 to 10000",
                "gif | frames | 1,000 | a whole number from 1 to 10000",
                "gif | fps | 61 | a number from 0.1 to 60",
                "gif | fps | 1,5 | a number from 0.1 to 60",
                "gif | fps | NaN | a number from 0.1 to 60",
                "gif | size | 640x9 | WIDTHxHEIGHT in pixels, like 640x640, with sides from 240 to 3840",
                "gif | size | 640 | WIDTHxHEIGHT in pixels, like 640x640, with sides from 240 to 3840",
                "gif | lane | '' | the letter of a lane",
                "gif | lane | AB | the letter of a lane",
                "gif | language | fr | en or zh",
                "png | width | 8001 | a whole number from 320 to 8000, or 0 for automatic",
                "png | what | globe | one of sphere, map, charts, matrix, angles, sheet, contact",
                "html | frames | 1 | a whole number from 2 to 1000",
                "projector | step | -1 | a whole number of at least 0",
            })
    void refusesWhatIsNotAllowed(String exporter, String id, String text, String allowed) {
        assertThatThrownBy(() -> option(exporter, id).parse(text))
                .isInstanceOf(OptionException.class)
                .hasMessage("--" + id + " must be " + allowed + ", but was \"" + text + "\".");
    }

    @ParameterizedTest
    @CsvSource({"gif,size,240x3840", "gif,size,640×480", "gif,lane,b", "png,width,0", "png,width,320", "png,width,8000"
    })
    void allowsWhatIsInItsRange(String exporter, String id, String text) {
        assertThat(option(exporter, id).allows(text)).isTrue();
    }

    @Test
    void readsLanesAsCapitalsAndSizesAsPixels() {
        assertThat(ExportOption.lane(Kind.LANE, "").parse("b")).isEqualTo('B');
        assertThat(new ExportOption<>("size", PixelSize.values(1, 9999), new Help("", "")).parse("320x240"))
                .isEqualTo(new PixelSize(320, 240));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void readsBackItsDefaultAndTheTextOfTheDialog(ExportOption<T> option) {
        option.otherwise()
                .ifPresent(
                        value -> assertThat(option.parse(option.format(value))).isEqualTo(value));
        assertThat(List.of(option.first(), ""))
                .allMatch(text -> option.refusal(text).isEmpty());
    }
}
