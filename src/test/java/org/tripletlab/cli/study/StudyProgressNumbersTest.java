package org.tripletlab.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudyProgressNumbersTest {
    @Test
    void anUndefinedNumberIsADash() {
        assertThat(StudyProgress.defined("%.1f", Double.NaN)).isEqualTo("–");
        assertThat(StudyProgress.defined("%.3f", 0.25)).isEqualTo("0.250");
    }
}
