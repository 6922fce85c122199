package org.tripletlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.sampling.ClassHoldOut;

class ClassNamesTest {
    private static final List<String> NAMES =
            List.of("Smith, J", "O\"Neill", "s-1", "s-2", "7", "10", " edge ", "5\"", "Zoé", "a;b", "x+y");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Smith, J"              | 0
            "O""Neill"              | 1
            O"Neill                 | 1
            s-1                     | 2
            s-1-s-2                 | 2 3
            "s-1"-"s-2"             | 2 3
            "s-1" - 7               | 2 3 4
            7-10                    | 4 5
            10                      | 5
            " edge "                | 6
            5",10                   | 5 7
            "Smith, J"-s-1, Zoé     | 0 1 2 8
            "a;b"                   | 9
            """)
    void namesAndRangesAreFound(String text, String labels) {
        assertThat(ClassHoldOut.heldOut(NAMES, text))
                .containsExactly(java.util.Arrays.stream(labels.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void everyNameComesBackFromAList() {
        for (int label = 0; label < NAMES.size(); label++) {
            assertThat(ClassHoldOut.heldOut(NAMES, ClassNames.quoted(NAMES.get(label))))
                    .containsExactly(label);
        }
        assertThat(ClassHoldOut.heldOut(NAMES, ClassNames.list(NAMES.subList(0, 9))))
                .hasSize(9);
    }

    @Test
    void accentsMatchHoweverTheyAreEncoded() {
        String decomposed = Normalizer.normalize("Zoé", Normalizer.Form.NFD);
        assertThat(ClassNames.label(NAMES, decomposed)).isEqualTo(8);
        assertThat(ClassNames.label(List.of("a", decomposed), "Zoé")).isEqualTo(1);
        assertThat(ClassNames.composed(List.of(decomposed, "a"))).containsExactly("Zoé", "a");
        assertThat(ClassNames.composed(List.of(decomposed, "Zoé"))).containsExactly(decomposed, "Zoé");
    }

    @Test
    void anUnknownNameIsRefusedWithTheRuleForQuotes() {
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "Smith"))
                .hasMessageContaining("no class \"Smith\". Choose from its classes: \"Smith, J\", ")
                .hasMessageEndingWith("Put a name with a comma in quotes.");
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "\"s-1-s-2\"")).hasMessageContaining("no class");
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "\"open")).hasMessageContaining("no class");
    }

    @Test
    void otherSeparatorsRespectQuotesToo() {
        assertThat(ClassNames.parts("hold-out=\"a;b\";hold-out=c", ';'))
                .containsExactly("hold-out=\"a;b\"", "hold-out=c");
        assertThat(ClassNames.parts("random+hold-out=\"x+y\"", '+')).containsExactly("random", "hold-out=\"x+y\"");
        assertThat(ClassNames.parts("")).containsExactly("");
    }
}
