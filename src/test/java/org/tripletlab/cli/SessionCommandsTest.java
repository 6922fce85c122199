package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;

/** Sessions on the command line: saved, told of, continued, exported, and used by the other commands. */
@Slow
class SessionCommandsTest {
    private static final String SMALL = "--dataset bundled --hidden 8 --probe 40 --classes 4 --per-class 4";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path session;

    @BeforeAll
    static void train() {
        session = shared.resolve("run.tripletlab");
        assertThat(run("train --steps 30 --save " + session + " " + SMALL).exitCode())
                .isZero();
    }

    private static Outcome run(String line) {
        return Outcome.of(line.split(" "));
    }

    @Test
    void infoTellsWhatIsInIt() {
        assertThat(run("info " + session).out())
                .contains("1 lane")
                .contains("step 30")
                .contains("bundled");
        assertThat(run("info " + session + " --json").out()).contains("\"stepsDone\":30");
    }

    @Test
    void continuedItIsAsIfItHadNeverStopped() throws IOException {
        Path longer = folder.resolve("longer.tripletlab");
        Outcome parts = run("continue " + session + " --steps 60 --json --save " + longer);
        Outcome whole = run("train --steps 60 --json " + SMALL);
        assertThat(withoutSpeed(parts.result())).isEqualTo(withoutSpeed(whole.result()));
        assertThat(run("info " + longer).out()).contains("step 60");
        assertThat(run("continue " + longer + " --steps 60").err()).contains("--steps must be more than 60");
        assertThat(run("continue " + session + " --steps 60 --lane C").err()).contains("--lane must be one of [A]");
    }

    private static JsonNode withoutSpeed(JsonNode result) {
        return ((ObjectNode) result).without("stepsPerSecond");
    }

    @Test
    void theExperimentOfASessionIsALineThatCanBeTrained() {
        Outcome line = run("recipe " + session);
        assertThat(line.exitCode()).isZero();
        assertThat(line.out().strip()).startsWith("tripletlab:").contains("steps=30");
        Outcome alone = run("race " + session);
        assertThat(alone.exitCode()).isNotZero();
        assertThat(alone.err()).contains("has one lane");
    }

    @Test
    void aNameThatSaysSomethingElseIsRefused() {
        Outcome outcome = Outcome.of(
                "export",
                "png",
                session.toString(),
                "-o",
                folder.resolve("a.JPG").toString());
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.err()).contains("must end in .png");
        assertThat(folder.resolve("a.JPG")).doesNotExist();
    }

    @Test
    void noSessionIsLostToAnotherOrToAnExportOfItself() throws IOException {
        byte[] before = Files.readAllBytes(session);
        Outcome again = run("train --steps 30 --save " + session + " " + SMALL);
        assertThat(again.exitCode()).isNotZero();
        assertThat(again.err()).contains("already exists").contains("--force");
        Outcome over = Outcome.of("export", "csv", session.toString(), "-o", session.toString(), "--force");
        assertThat(over.exitCode()).isNotZero();
        assertThat(over.err()).contains("must end in .csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), session);
        Outcome through = Outcome.of("export", "csv", session.toString(), "-o", link.toString(), "--force");
        assertThat(through.err()).contains("is the session itself");
        assertThat(Files.readAllBytes(session)).isEqualTo(before);
        try (ZipFile zip = new ZipFile(session.toFile())) {
            ZipEntry picture = zip.getEntry("thumbnail.png");
            assertThat(zip.getInputStream(picture).readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void everyFormatIsWrittenAndNothingIsReplacedUnasked() throws IOException {
        for (String format :
                List.of("html", "gif", "csv", "json", "npz", "projector", "worksheet", "png", "svg", "pdf")) {
            Path target = folder.resolve("out." + format);
            List<String> line = new ArrayList<>(List.of("export", format, session.toString(), "-o", target.toString()));
            if (format.equals("gif")) {
                line.addAll(List.of("--frames", "3", "--size", "320x320"));
            }
            if (List.of("png", "svg", "pdf").contains(format)) {
                line.addAll(List.of("--what", "sphere"));
            }
            Outcome outcome = Outcome.of(line.toArray(String[]::new));
            assertThat(outcome.exitCode()).as(format + outcome.err()).isZero();
            assertThat(target).exists();
            Outcome again = Outcome.of(line.toArray(String[]::new));
            assertThat(again.exitCode()).as(format).isNotZero();
            assertThat(again.err()).contains("--force");
        }
    }

    @Test
    void itIsTakenForAnExperimentAndForWeights() throws IOException {
        JsonNode begun = new ObjectMapper()
                .readTree(run("train --experiment " + session + " --steps 1 --json")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertThat(begun.path("experiment").path("hidden").asText()).isEqualTo("8");
        assertThat(run("neighbours test:3 --weights " + session + " --json").exitCode())
                .isZero();
        assertThat(run("train --experiment tripletlab:dataset=bundled&hidden=6&probe=40 --steps 1 --json")
                        .out())
                .contains("\"hidden\":\"6\"");
    }

    @Test
    void whatIsNoSessionIsRefusedWithASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.tripletlab"), "hello");
        for (String command : List.of("info ", "continue ", "export csv -o x.csv ")) {
            Outcome outcome = run(command + text);
            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.err()).contains("is not a session of TripletLab");
        }
    }
}
