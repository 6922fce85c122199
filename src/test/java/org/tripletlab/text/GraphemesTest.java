package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {
    @Test
    void accentsAndPairsOfCharactersStayWhole() {
        assertThat(Graphemes.count("🐱e\u0301a")).isEqualTo(3);
        assertThat(Graphemes.first("🐱🐶", 1)).isEqualTo("🐱");
        assertThat(Graphemes.first("e\u0301a", 1)).isEqualTo("e\u0301");
        assertThat(Graphemes.first("ab", 5)).isEqualTo("ab");
        assertThat(Graphemes.shortened("🐱🐶🚗", 2)).isEqualTo("🐱…");
        assertThat(Graphemes.shortened("abc", 3)).isEqualTo("abc");
        assertThat(Graphemes.shortened("", 3)).isEmpty();
    }

    @Test
    void namesFromRightToLeftTurnNothingAroundThem() {
        assertThat(TextPattern.fill("{0} and {1}, {2:1}°", "ثلاثة", "cat", 40.6))
                .isEqualTo("\u200Eثلاثة\u200E and cat, 40.6°");
        assertThat(WritingDirection.inSentence("כלב קטן, אחד")).isEqualTo("\u200Eכלב קטן\u200E, \u200Eאחד\u200E");
        assertThat(WritingDirection.inSentence("cat 猫")).isEqualTo("cat 猫");
    }
}
