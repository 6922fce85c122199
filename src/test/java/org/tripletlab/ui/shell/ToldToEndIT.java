package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.ui.NeedsWindow;

/** A program terminated by the system, for example at logout, saves the session of its window first. */
@NeedsWindow
class ToldToEndIT {
    private static final int PATIENCE_SECONDS = 90;

    @TempDir
    Path folder;

    @Test
    void theSessionIsKept() throws Exception {
        assumeTrue(
                System.getProperty("os.name").contains("Linux") && System.getenv("DISPLAY") != null,
                "The program is told to end as on Linux, and opens its window on a display.");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dprism.order=sw",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndedProgram.Start.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo(EndedProgram.TRAINED);
            // Asks it to end, where destroyForcibly would not.
            program.toHandle().destroy();
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        SavedSession kept = SessionFile.read(folder.resolve("sessions").resolve("last.tripletlab"));
        assertThat(kept.lanes().get(0).run().orElseThrow().step()).isEqualTo(120);
        assertThat(folder.resolve("window.properties")).exists();
        assertThat(Files.readString(folder.resolve("errors"))).doesNotContain("Exception", "\tat ");
    }
}
