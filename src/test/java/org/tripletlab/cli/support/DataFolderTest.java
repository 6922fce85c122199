package org.tripletlab.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.cli.Outcome;
import org.tripletlab.data.folder.SmallPictures;

/** {@code --data} where the images are named otherwise, and where it alone says where they are. */
class DataFolderTest {
    @TempDir
    private Path folder;

    private Path faces;

    @BeforeEach
    void write() throws IOException {
        faces = folder.resolve("faces");
        SmallPictures.write(faces, 8, 1, "ann", "bob", "cem");
    }

    private Outcome run(String words, Object... more) {
        return Outcome.of(Stream.concat(Arrays.stream(words.split(" ", -1)), Stream.of(more))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "race --lanes random,batch-hard",
                "study grid --vary seed=0,1 --dry-run",
                "one-shot",
                "verify test:0 test:1"
            })
    void aFolderBesideAnotherDataSetIsRefused(String command) {
        Outcome refused = run(command, "--dataset", faces, "--data", folder.resolve("other"), "--steps", 1);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("--data " + folder.resolve("other") + " has no effect", faces.toString())
                .hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aStudyMayHaveOneUseForIt() {
        Outcome listed = run("study grid --dry-run --vary", "dataset=" + faces + ",mnist", "--data", folder);
        assertThat(listed.exitCode()).as(listed.err()).isZero();
    }

    @Test
    void imagesOfAnExperimentThatAreGoneAreTakenFromTheFolder() throws IOException {
        Path experiment = folder.resolve("lesson.json");
        Files.writeString(
                experiment,
                "{\"format\":\"tripletlab-experiment\",\"formatVersion\":1,\"experiment\":{\"dataset\":\"gone\","
                        + "\"image-size\":16,\"hidden\":\"4\",\"steps\":2,\"probe\":20}}");
        Outcome absent = run("train --experiment", experiment);
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.err())
                .contains("The images of " + experiment + " are neither at gone", "--data DIR")
                .hasLineCount(1);
        Outcome nowhere = run("train --experiment", experiment, "--data", folder.resolve("nowhere"));
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains(folder.resolve("nowhere") + " is not a folder");
        assertThat(run("train --experiment", experiment, "--data", faces).exitCode())
                .isZero();
        Outcome other = run("train --experiment", experiment, "--dataset", faces, "--data", folder);
        assertThat(other.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatHoldsNothingIsNotLookedInto() throws IOException {
        Path session = folder.resolve("a.tripletlab");
        assertThat(run("train --image-size 16 --hidden 4 --steps 2 --probe 20 --dataset", faces, "--save", session)
                        .exitCode())
                .isZero();
        Path text = Files.writeString(folder.resolve("notes.md"), "none");
        Outcome refused = run("continue --steps 4 --data", text, session);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(text.toString()).doesNotContain(text + "/faces");
    }
}
