package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void parsesNothingWhereOnlyTheWindowIsWanted(@TempDir Path folder) throws IOException {
        Path session = Files.createFile(folder.resolve("a.tripletlab"));
        assertThat(Main.opensOnlyTheWindow()).isTrue();
        assertThat(Main.opensOnlyTheWindow(session.toString())).isTrue();
        assertThat(Main.opensOnlyTheWindow(folder.resolve("missing.tripletlab").toString()))
                .isFalse();
        assertThat(Main.opensOnlyTheWindow(folder.toString())).isFalse();
        assertThat(Main.opensOnlyTheWindow("train")).isFalse();
        assertThat(Main.opensOnlyTheWindow("window", "--history=64")).isFalse();
    }

    @Test
    void leavesCommandsAlone() {
        assertThat(Main.orWindow("info", "a.tripletlab")).containsExactly("info", "a.tripletlab");
        assertThat(Main.orWindow("train")).containsExactly("train");
        assertThat(Main.orWindow("--output=a.tripletlab")).containsExactly("--output=a.tripletlab");
    }
}
