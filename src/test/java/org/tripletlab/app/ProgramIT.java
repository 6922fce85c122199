package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as people start it: from any folder, without a display. */
class ProgramIT {
    private static final Path LAUNCHER =
            Path.of("target", "tripletlab", "bin", "tripletlab").toAbsolutePath();

    private record Outcome(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "This machine has no /bin/sh to run the launcher with.");
    }

    @Test
    void withoutADisplayItNamesTheCommandThatWorks() throws Exception {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "Only Linux has starts without a display.");
        Outcome outcome = run();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("no display", "tripletlab train").doesNotContain("\tat ");
        assertThat(outcome.err().strip().lines()).hasSize(1);
    }

    @Test
    void trainsFromAnyFolderAndKeepsStandardOutputToItself() throws Exception {
        Outcome outcome = run("train", "--dataset", "bundled", "--steps", "20", "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines()).hasSize(4).allMatch(line -> line.startsWith("{\"type\":"));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void fitsIntoASmallHeap() throws Exception {
        Outcome outcome = run(List.of("JAVA_OPTS=-Xmx384m"), "train", "--dataset", "bundled", "--steps", "20");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @Test
    void killedInTheMiddleItLeavesNoFileThatLooksFinished() throws Exception {
        Path picture = folder.resolve("end.png");
        Path trace = folder.resolve("trace.csv");
        Process process = start(
                List.of(),
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "100000",
                "--snapshot",
                picture.toString(),
                "--trace",
                trace.toString(),
                "--json");
        byte[] first = process.getInputStream().readNBytes(200);
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("\"start\"");
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> !path.getFileName().toString().startsWith("std")))
                    .isEmpty();
        }
    }

    @Test
    void aFolderWithoutRoomForTheNativesGetsASentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Outcome outcome = run(
                List.of("JAVA_OPTS=-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("below") + " -Duser.home="
                        + file.resolve("home") + " -Djava.io.tmpdir=" + file.resolve("tmp")),
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "1");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("native mathematics library", "-Dorg.bytedeco.javacpp.cachedir=DIR")
                .doesNotContain("\tat ");
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    private Outcome run(List<String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, Files.readString(folder.resolve("stderr.txt")));
    }

    private Process start(List<String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("TRIPLETLAB_DATA");
        for (String variable : environment) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        builder.redirectError(folder.resolve("stderr.txt").toFile());
        return builder.start();
    }
}
