package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.race.SavedLane;
import org.tripletlab.session.Branch;
import org.tripletlab.session.DatasetShelf;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Parameters;
import org.tripletlab.session.RunnerPhase;
import org.tripletlab.session.SavedRun;
import org.tripletlab.session.SessionRunner;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.ui.NeedsWindow;

/** A window whose program the system tells to end, as when somebody logs out, keeps the session first. */
@NeedsWindow
class ToldToEndIT {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void theSessionIsKept() throws Exception {
        assumeTrue(
                System.getProperty("os.name").contains("Linux") && System.getenv("DISPLAY") != null,
                "The program is told to end as on Linux, with a display.");
        Path lesson = folder.resolve("lesson.tripletlab");
        SessionFile.write(lesson, session(), "test");
        Path own = folder.resolve("config").resolve("tripletlab");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dprism.order=sw",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        lesson.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Process program = builder.start();
        try {
            // Written as soon as the window shows another experiment than it began with.
            for (int i = 0; i < PATIENCE_SECONDS * 10 && program.isAlive() && !hasSeed(own); i++) {
                Thread.sleep(100);
            }
            assertThat(program.isAlive()).as(output()).isTrue();
            program.destroy();
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        assertThat(own.resolve("sessions").resolve("last.tripletlab")).as(output()).exists();
        SavedSession kept = SessionFile.read(own.resolve("sessions").resolve("last.tripletlab"));
        assertThat(kept.lanes().get(0).spec().get(Parameters.SEED)).isEqualTo(5);
        assertThat(kept.lanes().get(0).run().orElseThrow().step()).isEqualTo(1);
    }

    private static boolean hasSeed(Path own) throws IOException {
        Path settings = own.resolve("window.properties");
        return Files.exists(settings) && Files.readString(settings).contains("experiment.seed=5");
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static SavedSession session() {
        DatasetShelf shelf = DatasetShelf.ofThisProcess(Optional.empty());
        try (SessionRunner runner = new SessionRunner(shelf::choose, 1L << 26)) {
            runner.load(ExperimentSpec.DEFAULT
                    .with(Parameters.DATASET, "bundled")
                    .with(Parameters.PROBE, 100)
                    .with(Parameters.SEED, 5L));
            while (runner.view().phase() != RunnerPhase.PAUSED) {
                Thread.onSpinWait();
            }
            runner.stepOnce();
            while (runner.view().step() < 1) {
                Thread.onSpinWait();
            }
            CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
            runner.branch(OptionalInt.empty(), taken::complete);
            SavedRun run = SavedRun.of(taken.join().orElseThrow());
            return new SavedSession(List.of(new SavedLane('A', Optional.empty(), run.spec(), Optional.of(run))));
        }
    }
}
