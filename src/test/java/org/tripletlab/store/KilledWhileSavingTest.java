package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed while it saves leaves the old file or the new one, never a broken one. More often with {@code
 * -Dkills=200}.
 */
class KilledWhileSavingTest {
    private static final int KILLS = Integer.getInteger("kills", 10);

    @TempDir
    private Path folder;

    @Test
    void theOldOrTheNewFileOpens() throws Exception {
        Path base = folder.resolve("base.tripletlab");
        Path target = folder.resolve("target.tripletlab");
        SessionFile.write(base, SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 41)), "test");
        Random random = new Random(7);
        int last = 0;
        int broughtOn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SavingForever.class.getName(),
                            base.toString(),
                            target.toString(),
                            String.valueOf(last + 1)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).as("it saves").isNotNull();
                Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
            } finally {
                process.destroyForcibly().waitFor();
            }
            int found = number(target);
            assertThat(found).as("nothing older than what was whole before").isGreaterThan(last);
            broughtOn += found - last;
            last = found;
        }
        System.out.println(KILLS + " kills while saving: the file opened every time; it was saved " + broughtOn
                + " times between them");
    }

    private static int number(Path file) throws IOException {
        assertThat(Files.size(file)).isPositive();
        return Integer.parseInt(SessionFile.read(file).window().get("number"));
    }
}
