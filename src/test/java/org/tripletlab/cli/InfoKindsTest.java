package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.folder.SmallPictures;

/** {@code info} of every file that the program writes, whatever it is called. */
class InfoKindsTest {
    @TempDir
    private static Path shared;

    private static Path faces;

    @BeforeAll
    static void write() throws IOException {
        faces = shared.resolve("faces");
        SmallPictures.write(faces, 8, 1, "ann", "bob", "cem");
        SmallPictures.write(shared.resolve("other"), 8, 2, "ann", "bob", "cem");
        Outcome trained = run(
                "train --image-size 16 --hidden 4 --steps 3 --probe 20 --dataset",
                faces,
                "--save",
                at("a.tripletlab"),
                "--save-weights",
                at("a.dat"),
                "--save-experiment",
                at("a.json"),
                "--snapshot",
                at("a.png"));
        assertThat(trained.exitCode()).as(trained.err()).isZero();
    }

    private static Path at(String name) {
        return shared.resolve(name);
    }

    private static Outcome run(String words, Object... more) {
        return Outcome.of(Stream.concat(Arrays.stream(words.split(" ", -1)), Stream.of(more))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    @Test
    void weightsAndExperimentsAreDescribed() throws IOException {
        Outcome weights = run("info", at("a.dat"));
        assertThat(weights.exitCode()).as(weights.err()).isZero();
        assertThat(weights.out()).contains("weights of a network", "step 3", "3 classes", "image-size=16");
        JsonNode fields = run("info --json", at("a.dat")).result();
        assertThat(fields.get("type").asText()).isEqualTo("weights");
        assertThat(fields.get("stepsDone").asInt()).isEqualTo(3);
        // 256 pixels to 4 units to 3 dimensions, with biases.
        assertThat(fields.get("weights").asInt()).isEqualTo(257 * 4 + 5 * 3);
        assertThat(run("info", at("a.json")).out()).contains("an experiment", "steps=3");
        assertThat(run("info --json", at("a.json")).result().get("type").asText())
                .isEqualTo("experiment");
    }

    @Test
    void damagedWeightsAreNotDescribed() throws IOException {
        byte[] bytes = Files.readAllBytes(at("a.dat"));
        Path cut = Files.write(shared.resolve("cut.weights"), Arrays.copyOf(bytes, bytes.length - 8));
        Outcome refused = run("info", cut);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("truncated or damaged").hasLineCount(1);
    }

    @Test
    void imagesOfAFolderAreComparedIfOneIsNamed() throws IOException {
        for (String name : new String[] {"a.tripletlab", "a.dat"}) {
            Outcome agrees = run("info", at(name), "--data", faces);
            assertThat(agrees.exitCode()).as(agrees.err()).isZero();
            assertThat(agrees.out()).contains("mages: " + faces + ", pixels and labels agree");
            assertThat(run("info --json", at(name), "--data", faces).result().get("images"))
                    .isNotNull();
            Outcome other = run("info", at(name), "--data", at("other"));
            assertThat(other.exitCode()).isEqualTo(1);
            assertThat(other.err()).contains("contains other images");
            assertThat(run("info", at(name), "--data", at("nowhere")).exitCode())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNoSessionIsSaidToBeWhatItIs() {
        assertThat(run("info", at("a.png")).err()).contains("is a picture", "\"recipe\"");
        assertThat(run("continue", at("a.dat")).err()).contains("weights of a network", "--weights");
        Outcome export = run("export csv", at("a.json"), "-o", at("a.csv"));
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.err()).contains("is an experiment", "--experiment").hasLineCount(1);
    }

    @Test
    void namesOfOtherFormatsAreRefused() {
        assertThat(run("export worksheet", at("a.tripletlab"), "-o", at("a.docx"))
                        .err())
                .contains("must end in .pdf or .html");
        assertThat(run("export csv", at("a.tripletlab"), "-o", at("a.xlsx")).err())
                .contains("must end in .csv");
        assertThat(run("export projector", at("a.tripletlab"), "-o", at("a.csv"))
                        .err())
                .contains("the output is a folder, so its name must not end in .csv");
    }
}
