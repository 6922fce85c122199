package org.tripletlab.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.cli.Outcome;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.math.matrix.Machine;

@Slow
class RaceCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRaceIsToldAsJsonLinesAndDrawn() throws Exception {
        Path sheet = folder.resolve("race.png");
        Outcome race = race("--lanes", "random,arcface+m2=0.4", "--json", "--picture", sheet.toString());
        assertThat(race.exitCode()).as(race.err()).isZero();
        List<String> lines = race.out().lines().toList();
        JsonNode start = new ObjectMapper().readTree(lines.get(0));
        assertThat(start.get("lanes")).hasSize(2);
        assertThat(start.get("lanes").get(1).get("name").asText()).isEqualTo("arcface · m2 0.4");
        assertThat(start.get("startDiffersIn")).isEmpty();
        JsonNode result = race.result();
        assertThat(result.get("lanes")).hasSize(2);
        assertThat(result.get("verdict").asText()).endsWith(".");
        assertThat(result.get("remarks").isArray()).isTrue();
        assertThat(lines.stream().filter(line -> line.contains("\"type\":\"step\"")))
                .hasSize(2 * 3);
        assertThat(PngRecipe.read(sheet).orElseThrow()).contains("arcface", "\"measured\"");
    }

    @Test
    void aLaneIsTheRunThatTrainMakes() throws Exception {
        JsonNode lanes = race("--lanes", "random;batch-hard", "--json").result().get("lanes");
        JsonNode alone = Outcome.of(
                        "train",
                        "--dataset",
                        "bundled",
                        "--steps",
                        "40",
                        "--probe",
                        "60",
                        "--hidden",
                        "8",
                        "--miner",
                        "batch-hard",
                        "--json")
                .result();
        assertThat(lanes.get(1).get("loss")).isEqualTo(alone.get("loss"));
        assertThat(lanes.get(1).get("equalErrorRate")).isEqualTo(alone.get("equalErrorRate"));
    }

    @Test
    void aSavedRaceHasAllItsLanes() throws Exception {
        Path session = folder.resolve("race.tripletlab");
        JsonNode lanes = race("--lanes", "random,batch-hard", "--json", "--save", session.toString())
                .result()
                .get("lanes");
        assertThat(Outcome.of("info", session.toString()).out())
                .contains("2 lanes", "Saved on: " + Machine.ofThisProcess().processor());
        assertThat(Outcome.of("info", "--json", session.toString()).out())
                .contains("\"savedOn\":{\"processor\":", "\"blas\":\"OpenBLAS 0.3.");
        JsonNode again =
                Outcome.of("race", session.toString(), "--json").result().get("lanes");
        for (int lane = 0; lane < 2; lane++) {
            assertThat(again.get(lane).get("loss")).isEqualTo(lanes.get(lane).get("loss"));
        }
        JsonNode further = Outcome.of("continue", session.toString(), "--lane", "B", "--steps", "80", "--json")
                .result();
        JsonNode whole = Outcome.of(
                        "race --dataset bundled --steps 80 --probe 60 --hidden 8 --lanes random,batch-hard --json"
                                .split(" "))
                .result()
                .get("lanes")
                .get(1);
        assertThat(further.get("loss"))
                .isEqualTo(whole.get("loss"))
                .isNotEqualTo(lanes.get(1).get("loss"));
    }

    @Test
    void wrongUseIsOneSentence() {
        assertThat(Outcome.of("list", "races").out().lines()).hasSameSizeAs(PresetComparison.all());
        assertRefused("predefined comparison", "race");
        assertRefused("Give either", "race", "four-strategies", "--lanes", "random,all");
        assertRefused("no comparison \"five\"", "race", "five");
        assertRefused("2 to 4 lanes", "race", "--lanes", "random");
        assertRefused("is not a miner, a loss", "race", "--lanes", "random,rand");
        assertRefused("same experiment", "race", "--lanes", "random,random");
        assertRefused("--margin 0.3 has no effect", "race", "--lanes", "softmax+margin=0.3,random");
        assertRefused("has no effect in any lane", "race", "--lanes", "random,all", "--scale", "2");
        assertThat(race(
                                "--lanes",
                                "random,all",
                                "--picture",
                                folder.resolve("no/such.png").toString())
                        .err())
                .contains("folder that exists");
    }

    private static void assertRefused(String sentence, String... arguments) {
        Outcome refused = Outcome.of(arguments);
        assertThat(refused.exitCode()).as(refused.out()).isEqualTo(2);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
    }

    private static Outcome race(String... more) {
        String[] all = {"race", "--dataset", "bundled", "--steps", "40", "--probe", "60", "--hidden", "8"};
        String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, both, all.length, more.length);
        return Outcome.of(both);
    }
}
