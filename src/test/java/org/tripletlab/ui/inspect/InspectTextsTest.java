package org.tripletlab.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class InspectTextsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void distancesAndAnglesOfACollapsedNetworkHaveNoExponent(Language language) {
        // Numbers do not depend on theme and text size, which need the toolkit.
        InspectTexts texts = new InspectTexts(new Texts(language), null);
        assertThat(texts.distance(0.0000204)).isEqualTo("0.00002");
        assertThat(texts.distance(4e-9)).isEqualTo("< 0.000001");
        assertThat(texts.distance(0.4567)).isEqualTo("0.457");
        assertThat(texts.angle(0.0021)).isEqualTo("0.002°");
        assertThat(texts.angle(1e-9)).isEqualTo("< 0.000001°");
        assertThat(texts.angle(12.34)).isEqualTo("12.3°");
    }
}
