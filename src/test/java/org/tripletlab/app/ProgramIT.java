package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.export.PngRecipe;

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
    void decidesAboutAPictureInTheFolderWhereItIsStarted() throws Exception {
        BufferedImage seven = new BufferedImage(120, 160, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = seven.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 160);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(12));
        pen.drawPolyline(new int[] {25, 95, 55}, new int[] {30, 30, 130}, 3);
        pen.dispose();
        ImageIO.write(seven, "png", folder.resolve("seven.png").toFile());
        Outcome trained = run("train", "--dataset", "bundled", "--steps", "20", "--save-weights", "some.weights");
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        Outcome asked = run("verify", "seven.png", "test:0", "--weights", "some.weights", "--json");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"type\":"));
        assertThat(asked.out()).contains("\"decision\":");
        assertThat(asked.err()).isEmpty();
        Outcome text = run("verify", "some.weights", "test:0", "--weights", "some.weights");
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.err().strip().lines()).hasSize(1).first().asString().contains("is not a picture");
    }

    @Test
    void fitsIntoASmallHeap() throws Exception {
        Outcome outcome = run(List.of("JAVA_OPTS=-Xmx384m"), "train", "--dataset", "bundled", "--steps", "20");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @Test
    void killedAtAnyMomentItLeavesNoFileThatIsNotWhole() throws Exception {
        Path picture = folder.resolve("end.png");
        Path trace = folder.resolve("trace.csv");
        // A run of three steps takes about a second and a half and writes at its end: kill around then, too early and
        // too late.
        for (int millis = 900; millis <= 2700; millis += 200) {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(trace);
            Process process = start(
                    List.of(),
                    "train",
                    "--dataset",
                    "bundled",
                    "--steps",
                    "3",
                    "--probe",
                    "20",
                    "--snapshot",
                    picture.toString(),
                    "--trace",
                    trace.toString());
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            if (Files.exists(trace)) {
                assertThat(Files.readAllLines(trace)).hasSize(3);
            }
            if (Files.exists(picture)) {
                assertThat(PngRecipe.read(picture)).isPresent();
                assertThat(ImageIO.read(picture.toFile())).isNotNull();
            }
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
