package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadableArgumentsTest {
    @Test
    void refusesWhatTheLocaleCouldNotName() {
        assertThat(UnreadableArguments.refusal("ANSI_X3.4-1968", "train", "--snapshot", "gr\uFFFD\uFFFDn.png"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("\"gr?n.png\"", "LC_ALL=C.UTF-8"));
        assertThat(UnreadableArguments.refusal("ANSI_X3.4-1968", "train", "green.png"))
                .isEmpty();
        assertThat(UnreadableArguments.refusal("UTF-8", "grün.png", "数字.png")).isEmpty();
        assertThat(UnreadableArguments.refusal(null, "grün.png")).isEmpty();
    }
}
