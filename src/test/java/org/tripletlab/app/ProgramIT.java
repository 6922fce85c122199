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
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.app.start.StuckDisplay;
import org.tripletlab.export.sphere.PngRecipe;

/** The packaged program, started as people start it: from any folder, without a display. */
class ProgramIT {
    private static final Path LAUNCHER =
            Path.of("target", "tripletlab", "bin", "tripletlab").toAbsolutePath();

    private record Outcome(int exitCode, String out, String err) {}

    private Path launcher = LAUNCHER;

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
        assertThat(text.err().strip().lines()).hasSize(1).first().asString().contains("is not a supported picture");
    }

    @Test
    void startsFromAFolderOfAnyNameThroughALinkWithoutAWordMore() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("R&D (Tom's) größer 数字"));
        Path program = odd.resolve("tripletlab");
        Files.createSymbolicLink(program, LAUNCHER.getParent().getParent());
        Path link = Files.createSymbolicLink(odd.resolve("begin"), Path.of("tripletlab", "bin", "tripletlab"));
        launcher = link;
        Outcome outcome = run(
                List.of("CDPATH=.:/", "LC_ALL=C"),
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "1",
                "--save-weights",
                odd.resolve("gewicht-größe.weights").toString(),
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(odd.resolve("gewicht-größe.weights")).isRegularFile();
    }

    @Test
    void anOldJavaIsToldWhichOneIsNeeded() throws Exception {
        for (String version : List.of("1.8.0_504", "11.0.33", "16.0.2")) {
            Path java = folder.resolve("java-" + version).resolve("bin").resolve("java");
            Files.createDirectories(java.getParent());
            Files.writeString(
                    java,
                    "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n[ \"$1\" = -version ]\n");
            assertThat(java.toFile().setExecutable(true)).isTrue();
            Outcome outcome = run(List.of("JAVA_HOME=" + java.getParent().getParent()), "--version");
            assertThat(outcome.exitCode()).isEqualTo(1);
            String number = version.startsWith("1.") ? "8" : version.substring(0, 2);
            assertThat(outcome.err()).startsWith("tripletlab: needs Java 17 or newer; this is " + number + " (");
        }
    }

    @Test
    void aUserWithoutAHomeLeavesNoFolderBehind() throws Exception {
        Outcome outcome = run(
                List.of("JAVA_OPTS=-Duser.home=? -Djava.io.tmpdir=" + folder.resolve("file"), "HOME="),
                "data",
                "info",
                "bundled");
        assertThat(outcome.err()).doesNotContain("\tat ");
        Files.createDirectory(folder.resolve("home"));
        outcome = run(
                List.of("JAVA_OPTS=-Duser.home=?", "HOME=" + System.getProperty("user.home")),
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "1",
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(folder.resolve("?")).doesNotExist();
    }

    @Test
    void aDisplayThatNeverAnswersIsGivenUpWithinSeconds() throws Exception {
        try (StuckDisplay silent = new StuckDisplay(false)) {
            Outcome outcome =
                    run(List.of("DISPLAY=" + silent.name(), "JAVA_OPTS=-Dtripletlab.start.seconds=3"), "window");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err().strip().lines()).hasSize(1);
            assertThat(outcome.err()).contains(silent.name(), "did not answer within 3 s", "tripletlab train");
        }
    }

    /** The toolkit really hangs here, in native code, because the display says nothing after its greeting. */
    @Test
    void aStartThatHangsEndsWithItsThreadsInALog() throws Exception {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "Only Linux has displays to hang on.");
        try (StuckDisplay stuck = new StuckDisplay(true)) {
            Path cache = folder.resolve("cache");
            Outcome outcome = run(
                    List.of(
                            "DISPLAY=" + stuck.name(),
                            "XDG_CACHE_HOME=" + cache,
                            "JAVA_OPTS=-Dtripletlab.start.seconds=4"),
                    "window");
            Path log = cache.resolve("tripletlab").resolve("log").resolve("start.log");
            assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
            assertThat(outcome.err()).contains("did not open", "4 s", log.toString());
            assertThat(log).content().contains("JavaFX", "tripletlab-start-watchdog");
        }
    }

    /** Java itself writes down which thread loads which library; the order cannot be right by chance. */
    @Test
    void loadsTheNativesOnOneThreadBeforeAnyLibraryOfTheToolkit() throws Exception {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "Only Linux has displays to hang on.");
        Path log = folder.resolve("loaded.log");
        try (StuckDisplay stuck = new StuckDisplay(true)) {
            run(
                    List.of(
                            "DISPLAY=" + stuck.name(),
                            "XDG_CACHE_HOME=" + folder.resolve("cache"),
                            "JAVA_OPTS=-Dprism.order=sw -Dtripletlab.start.seconds=4 -Xlog:os=info:file=" + log
                                    + ":tid"),
                    "window");
        }
        List<String> loaded = Files.readAllLines(log).stream()
                .filter(line -> line.contains("was successful"))
                .toList();
        assertThat(loaded).anyMatch(line -> line.contains("libjnind4jcpu")).anyMatch(line -> isOfToolkit(line));
        int toolkit = IntStream.range(0, loaded.size())
                .filter(line -> isOfToolkit(loaded.get(line)))
                .findFirst()
                .orElseThrow();
        assertThat(loaded.subList(toolkit, loaded.size()))
                .noneMatch(line -> line.contains("nd4j") || line.contains("openblas") || line.contains("javacpp"));
        int first = IntStream.range(0, loaded.size())
                .filter(line -> loaded.get(line).contains("openblas"))
                .findFirst()
                .orElseThrow();
        assertThat(loaded.subList(first, toolkit).stream().map(line -> line.replaceAll("].*", "")))
                .as("while the natives load, no other thread loads anything: %s", loaded)
                .containsOnly(loaded.get(first).replaceAll("].*", ""));
    }

    private static boolean isOfToolkit(String line) {
        return line.contains("libprism") || line.contains("libglass") || line.contains("libjavafx");
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
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
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
