package org.tripletlab.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;

@Slow
class StartWatchdogTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final CountDownLatch ended = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void saysThatNothingHappensAndWritesWhatEveryThreadDoes() throws Exception {
        Path noFolder = Files.createFile(folder.resolve("file"));
        File log = folder.resolve("new").resolve("start.log").toFile();
        try (StartWatchdog dog =
                StartWatchdog.begin(1, List.of(noFolder.resolve("x").toFile(), log), err, ended::countDown)) {
            assertThat(ended.await(30, TimeUnit.SECONDS)).as("%s", dog).isTrue();
        }
        assertThat(said.toString(StandardCharsets.UTF_8).strip().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("1 s", log.getPath());
        assertThat(log).content().contains("saysThatNothingHappensAndWritesWhatEveryThreadDoes");
    }

    @Test
    void aStepForwardAndALongPauseAreNoHang() throws Exception {
        try (StartWatchdog dog = StartWatchdog.begin(1, List.of(), err, ended::countDown)) {
            for (int step = 0; step < 8; step++) {
                dog.step();
                assertThat(ended.await(200, TimeUnit.MILLISECONDS)).isFalse();
            }
            dog.pause();
            assertThat(ended.await(1500, TimeUnit.MILLISECONDS)).isFalse();
            dog.step();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("below.", "    at ");
    }

    @Test
    void nothingIsSaidOfAWindowThatCame() throws Exception {
        StartWatchdog dog = StartWatchdog.begin(1, List.of(), err, ended::countDown);
        dog.close();
        assertThat(ended.await(1700, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(said.size()).isZero();
    }

    @Test
    void aUserWithoutAHomeGetsOne() {
        File temporary = folder.toFile();
        assertThat(UserHome.of("/home/ada", Map.of("HOME", "/other"), temporary))
                .isEqualTo("/home/ada");
        assertThat(UserHome.of("?", Map.of("HOME", "/other"), temporary)).isEqualTo("/other");
        assertThat(UserHome.of("?", Map.of("HOME", "?"), temporary)).startsWith(temporary.getPath());
        assertThat(UserHome.of("", Map.of(), temporary)).startsWith(temporary.getPath());
    }
}
