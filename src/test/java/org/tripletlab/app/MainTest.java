package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void opensTheWindowWithoutACommand() {
        assertThat(Main.orWindow()).containsExactly("window");
    }

    @Test
    void opensTheWindowForAFileThatTheDesktopHandsOver() {
        assertThat(Main.orWindow("/home/li/课堂 3.tripletlab")).containsExactly("window", "/home/li/课堂 3.tripletlab");
        assertThat(Main.orWindow("C:\\Lesson.TRIPLETLAB")).containsExactly("window", "C:\\Lesson.TRIPLETLAB");
    }

    @Test
    void leavesCommandsAlone() {
        assertThat(Main.orWindow("info", "a.tripletlab")).containsExactly("info", "a.tripletlab");
        assertThat(Main.orWindow("train")).containsExactly("train");
        assertThat(Main.orWindow("--output=a.tripletlab")).containsExactly("--output=a.tripletlab");
    }
}
