package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;

/**
 * A program that is killed while it saves, or while it keeps the session by itself, leaves the old file or the new one, never a
 * broken one. More often with {@code -Dkills=200}.
 */
@Slow
class KilledWhileSavingTest {
    private static final int KILLS = Integer.getInteger("kills", 10);

    private final Random random = new Random(7);

    @TempDir
    private Path folder;

    private Path base;

    @BeforeEach
    void save() throws IOException {
        base = folder.resolve("base.tripletlab");
        SessionFile.write(base, SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 41)), "test");
    }

    @Test
    void theOldOrTheNewFileOpens() throws Exception {
        Path target = folder.resolve("target.tripletlab");
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = beKilled(SavingForever.class, target, last + 1);
            int found = number(target);
            assertThat(found).as("the last one told, or the next").isBetween(told, told + 1);
            last = found;
        }
        System.out.println(KILLS + " kills while saving: the file opened every time; it was saved " + last
                + " times between them");
    }

    @Test
    void whatWasKeptLastIsOfferedAndOpens() throws Exception {
        Path place = folder.resolve("sessions");
        int last = 0;
        int closed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = beKilled(KeepingForever.class, place, last + 1);
            RecoveryFolder next = new RecoveryFolder(place);
            List<Path> left = next.left();
            assertThat(left).as("a program leaves no more than one").hasSizeLessThanOrEqualTo(1);
            // It may have ended in good order just before.
            closed += left.isEmpty() ? 1 : 0;
            int found = number(left.isEmpty() ? next.last().orElseThrow() : left.get(0));
            assertThat(found).as("the last one told, or the next").isBetween(told, told + 1);
            last = found;
            if (next.last().isPresent()) {
                assertThat(number(next.last().get()))
                        .as("what was closed opens, too")
                        .isPositive();
            }
            for (Path each : left) {
                next.forget(each);
            }
            assertThat(next.left()).isEmpty();
            assertThat(unfinished(place)).as("a kill leaves one at the most").hasSizeLessThanOrEqualTo(kill + 1);
        }
        int unfinished = unfinished(place).size();
        onlyTheLastOneStaysAfterAnHour(place);
        System.out.println(KILLS + " kills while keeping: what was kept opened every time, " + (KILLS - closed)
                + " times as left by a crash and " + closed + " times as closed; it was kept " + last
                + " times between them, and " + unfinished + " unfinished files were swept away");
    }

    /** What killed programs did not finish is removed by the next one that keeps a session, once it is old enough. */
    private void onlyTheLastOneStaysAfterAnHour(Path place) throws IOException {
        for (Path each : unfinished(place)) {
            Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        try (RecoveryFolder next = new RecoveryFolder(place)) {
            SessionFile.write(next.own(), SessionFile.read(base), "test");
            next.keepAsLast(Optional.empty());
        }
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    // One before it is there only if a program was killed after it had kept its own as the last.
                    .isSubsetOf("last.tripletlab", "before-last.tripletlab")
                    .contains("last.tripletlab");
        }
    }

    /** Returns the number that a program told last before it was killed at a moment of chance. */
    private int beKilled(Class<?> program, Path target, int from) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        base.toString(),
                        target.toString(),
                        String.valueOf(from)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            told.add(out.readLine());
            assertThat(told.get(0)).as("it saves").isNotNull();
            Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
            // Process.destroyForcibly would also throw away what was told last.
            process.toHandle().destroyForcibly();
            process.waitFor();
            out.lines().forEach(told::add);
        } finally {
            process.destroyForcibly();
        }
        return Integer.parseInt(told.get(told.size() - 1));
    }

    private static List<Path> unfinished(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private static int number(Path file) throws IOException {
        assertThat(Files.size(file)).isPositive();
        return Integer.parseInt(SessionFile.read(file).window().get("number"));
    }
}
