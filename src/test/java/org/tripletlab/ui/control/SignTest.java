package org.tripletlab.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignTest {
    @Test
    void noTwoMeaningsShareAnIcon() {
        assertThat(Sign.values()).extracting(Sign::glyph).doesNotHaveDuplicates();
    }
}
