package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.data.folder.SmallPictures;

/** Sessions, weights and experiments on the command line after their pictures have moved. */
@Slow
class MovedImagesCommandsTest {
    @TempDir
    private static Path shared;

    private static Path gone;
    private static Path here;
    private static Path other;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws IOException {
        gone = shared.resolve("faces");
        here = shared.resolve("people");
        other = shared.resolve("other");
        SmallPictures.write(gone, 12, 1, "ann", "bob", "cem");
        SmallPictures.write(other, 12, 2, "ann", "bob", "cem");
        assertThat(run(
                                "train",
                                "--dataset",
                                gone,
                                "--image-size",
                                "16",
                                "--hidden",
                                "4",
                                "--steps",
                                "20",
                                "--probe",
                                "20",
                                "--save",
                                at("lesson.tripletlab"),
                                "--save-weights",
                                at("lesson.weights"),
                                "--save-experiment",
                                at("lesson.json"))
                        .exitCode())
                .isZero();
        Files.move(gone, here);
    }

    private static Path at(String name) {
        return shared.resolve(name);
    }

    private static Outcome run(Object... words) {
        return Outcome.of(Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void whatNeedsNoImagesSaysNothingOfThem() {
        assertThat(run("info", at("lesson.tripletlab")).out())
                .contains("step 20")
                .contains("faces");
        assertThat(run("recipe", at("lesson.tripletlab")).out()).contains("dataset=");
        assertThat(run("info", at("lesson.tripletlab")).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv a.csv",
                "json a.jsonl",
                "npz a.npz",
                "html a.html",
                "projector points",
                "svg a.svg --what charts",
                "png a.png --what sphere",
                "worksheet a.html"
            })
    void whatIsRecordedIsWrittenWithoutImages(String what) {
        String[] words = what.split(" ", -1);
        Path output = folder.resolve(words[1]);
        Outcome written = words.length > 2
                ? run("export", words[0], at("lesson.tripletlab"), "-o", output, words[2], words[3])
                : run("export", words[0], at("lesson.tripletlab"), "-o", output);
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(output).exists();
        assertThat(written.err())
                .contains(gone.toString())
                .contains("30 training and 6 test images of 3 classes")
                .doesNotContain("damaged");
    }

    @Test
    void whatNeedsImagesSaysWhereTheyWereAndTakesThemElsewhere() {
        Path session = at("lesson.tripletlab");
        assertAbsent(run("continue", session, "--steps", "30"));
        assertAbsent(run("export", "npz", session, "--images", "-o", folder.resolve("a.npz")));
        assertAbsent(run("embed", "--weights", session, "test:0"));
        assertAbsent(run("embed", "--weights", at("lesson.weights"), "test:0"));
        Path longer = folder.resolve("longer.tripletlab");
        Outcome gone = run("continue", session, "--steps", "30", "--data", here, "--save", longer);
        assertThat(gone.exitCode()).as(gone.err()).isZero();
        // From now on it knows the new place.
        assertThat(run("continue", longer, "--steps", "40").exitCode()).isZero();
        assertThat(run("embed", "--weights", at("lesson.weights"), "--data", here, "test:0")
                        .exitCode())
                .isZero();
        assertThat(run(
                                "one-shot",
                                "--weights",
                                session,
                                "--data",
                                shared.resolve("people"),
                                "--trials",
                                "5",
                                "--ways",
                                "2")
                        .err())
                .doesNotContain("neither at");
    }

    private static void assertAbsent(Outcome refused) {
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains(gone.toString())
                .contains("30 training and 6 test images of 3 classes")
                .contains("--data DIR")
                .doesNotContain("damaged");
    }

    @Test
    void otherImagesAreRefusedAndThoseOfAnotherDataSetUsedOnlyWhenAskedFor() {
        Path session = at("lesson.tripletlab");
        for (Outcome refused : new Outcome[] {
            run("continue", session, "--steps", "30", "--data", other),
            run("export", "csv", session, "-o", folder.resolve("a.csv"), "--data", other),
            run("embed", "--weights", at("lesson.weights"), "--data", other, "test:0")
        }) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("contains other images")
                    .containsPattern("SHA-256 [0-9a-f]{12}.*SHA-256 [0-9a-f]{12}");
        }
        Outcome asked = run("embed", "--weights", at("lesson.weights"), "--dataset", other, "test:0");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.err()).contains("differ");
    }

    @Test
    void anExperimentFindsItsImagesBesideItsFile() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("project"));
        Path experiment = Files.copy(at("lesson.json"), elsewhere.resolve("lesson.json"));
        Path session = Files.copy(at("lesson.tripletlab"), elsewhere.resolve("lesson.tripletlab"));
        assertThat(run("train", "--experiment", experiment, "--steps", "2").err())
                .contains("nor beside the file. Choose the folder");
        SmallPictures.write(elsewhere.resolve("faces"), 12, 1, "ann", "bob", "cem");
        assertThat(run("train", "--experiment", experiment, "--steps", "2").exitCode())
                .isZero();
        assertThat(run("train", "--experiment", session, "--steps", "2").exitCode())
                .isZero();
        assertThat(run("continue", session, "--steps", "21").exitCode()).isZero();
    }

    @Test
    void classesOfTheTestPartAloneAreAskedOneShotAndTold() throws IOException {
        Path faces = folder.resolve("split");
        SmallPictures.write(faces.resolve("train"), 6, 1, "ann", "cem", "eva");
        SmallPictures.write(faces.resolve("test"), 5, 2, "ann", "bob", "cem", "dia");
        Path weights = folder.resolve("split.weights");
        Outcome trained = run(
                "train",
                "--json",
                "--dataset",
                faces,
                "--image-size",
                "16",
                "--hidden",
                "4",
                "--steps",
                "20",
                "--probe",
                "20",
                "--save-weights",
                weights);
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("oneShotAccuracy", "notice.unseen-classes", "notice.unmeasured-classes");
        Outcome asked = run("one-shot", "--weights", weights, "--trials", "10", "--json");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("\"classes\":[\"bob\",\"dia\"],\"heldOut\":true");
        Outcome embedded = run("embed", "--weights", weights, "test:10");
        assertThat(embedded.out()).contains("bob");
        Outcome verified = run("verify", "--weights", weights, "test:5", "test:15");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
    }
}
