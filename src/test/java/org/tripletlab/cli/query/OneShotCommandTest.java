package org.tripletlab.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.cli.Outcome;
import org.tripletlab.data.folder.SmallPictures;

/** {@code one-shot}, where it works. */
@Slow
class OneShotCommandTest {
    @TempDir
    private Path folder;

    @Test
    void oneShotIsThePreviousResultForAnyWaysShotsAndTrials() throws IOException {
        JsonNode run = Outcome.of(bundled("train", "--steps", "60", "--hold-out", "8,9", "--json"))
                .result();
        Path unseen = folder.resolve("unseen.weights");
        assertDone(Outcome.of(
                bundled("train", "--steps", "60", "--hold-out", "8,9", "--save-weights", unseen.toString())));
        JsonNode asked =
                Outcome.of("one-shot", "--weights", unseen.toString(), "--json").result();
        assertThat(asked.get("heldOut").asBoolean()).isTrue();
        assertThat(asked.get("classes")).hasToString("[\"8\",\"9\"]");
        assertThat(asked.get("ways").asInt()).isEqualTo(2);
        assertThat(asked.get("chance").asDouble()).isEqualTo(0.5);
        JsonNode first = run.get("oneShot").get(0);
        for (String field : List.of("accuracy", "deviation", "standardError", "pixelAccuracy", "pixelDeviation")) {
            assertThat(asked.get(field).asDouble())
                    .as(field)
                    .isCloseTo(first.get(field).asDouble(), within(1e-12));
        }
        JsonNode more = Outcome.of(bundled(
                        "one-shot",
                        "--hold-out",
                        "7-9",
                        "--ways",
                        "3",
                        "--shots",
                        "4",
                        "--trials",
                        "77",
                        "--steps",
                        "20",
                        "--json"))
                .result();
        assertThat(more.get("ways").asInt()).isEqualTo(3);
        assertThat(more.get("shots").asInt()).isEqualTo(4);
        assertThat(more.get("trials").asInt()).isEqualTo(77);
        assertThat(more.get("standardError").asDouble())
                .isCloseTo(more.get("deviation").asDouble() / Math.sqrt(77), within(1e-12));
    }

    @Test
    void trainedClassesAreNotCalledUnseen() throws IOException {
        Path seen = folder.resolve("seen.weights");
        assertDone(Outcome.of(bundled("train", "--steps", "40", "--save-weights", seen.toString())));
        Outcome people = Outcome.of("one-shot", "--weights", seen.toString(), "--trials", "50");
        assertDone(people);
        assertThat(people.out()).contains("10-way 1-shot", "retrieval by prototypes", "± ", "standard error");
        assertThat(Outcome.of("one-shot", "--weights", seen.toString(), "--trials", "50", "--json")
                        .result()
                        .get("heldOut")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aClassOfTheTestPartAloneIsNotCountedAmongTheTrained() throws IOException {
        SmallPictures.write(folder.resolve("faces/train"), 6, 1, "ann", "cem");
        SmallPictures.write(folder.resolve("faces/test"), 5, 2, "ann", "bob", "cem");
        Path weights = folder.resolve("faces.weights");
        assertDone(Outcome.of(
                "train",
                "--dataset",
                folder.resolve("faces").toString(),
                "--image-size",
                "16",
                "--hidden",
                "4",
                "--steps",
                "2",
                "--save-weights",
                weights.toString()));
        Outcome asked = Outcome.of("one-shot", "--weights", weights.toString(), "--trials", "20");
        assertDone(asked);
        assertThat(asked.out()).contains("images of ann, cem, used in training");
        assertThat(asked.err())
                .contains("Only one class, bob, is not trained on")
                .hasLineCount(1);
        Outcome none = Outcome.of(
                "neighbours", "--weights", weights.toString(), "test:14", "--class", "same", "--among", "train");
        assertDone(none);
        assertThat(none.out()).contains("No other image of the train split is of class");
    }

    private static String[] bundled(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--dataset", "bundled", "--probe", "200", "--hidden", "64"));
        return all.toArray(String[]::new);
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
}
