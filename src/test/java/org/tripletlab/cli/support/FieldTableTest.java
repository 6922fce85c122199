package org.tripletlab.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTableTest {
    @Test
    void oneLineAField() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("loss", 0.123456);
        fields.put("step", 20);
        fields.put("collapsedAtStep", null);
        fields.put("notes", List.of());
        fields.put("distancePercentiles", Arrays.asList(0.0, 1.25, null));
        assertThat(FieldTable.lines(fields))
                .containsExactly(
                        "loss                         0.1235",
                        "step                         20",
                        "collapsedAtStep              –",
                        "notes                        –",
                        "distancePercentiles          0.0000, 1.2500, –");
    }

    @Test
    void likeThingsAreATableWithItsColumnsInLine() {
        Map<String, Object> wide = new LinkedHashMap<>();
        wide.put("class", "seven");
        wide.put("maxDegrees", 120.5);
        Map<String, Object> empty = new LinkedHashMap<>();
        empty.put("class", "8");
        empty.put("maxDegrees", null);
        assertThat(FieldTable.lines(Map.of("classCones", List.of(wide, empty))))
                .containsExactly(
                        "classCones", //
                        "  class  maxDegrees",
                        "  seven    120.5000",
                        "      8           –");
    }

    @Test
    void aLongNameDoesNotPushTheNumbersAway() {
        List<String> lines =
                FieldTable.lines(Map.of("classCones", List.of(Map.of("class", "x".repeat(30) + "度".repeat(170)))));
        assertThat(lines.get(2)).isEqualTo("  " + "x".repeat(30) + "度".repeat(9) + "…");
    }

    @Test
    void whatWouldFillTheScreenIsCounted() {
        List<Double> row = List.of(0.0, 1.0);
        assertThat(FieldTable.lines(Map.of("axisAnglesDegrees", List.of(row, row))))
                .containsExactly("axisAnglesDegrees            2 rows, in full with --json");
        assertThat(FieldTable.lines(Map.of("classCones", Collections.nCopies(21, Map.of("class", "a")))))
                .containsExactly("classCones                   21 rows, in full with --json");
        assertThat(FieldTable.lines(Map.of("numbers", Collections.nCopies(11, 0.5))))
                .containsExactly("numbers                      11 values, in full with --json");
    }
}
