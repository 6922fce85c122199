package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

@Slow
class CommandLineTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--data digits | Before --data a command is missing. Type \"tripletlab train --data …\"",
                "--history=64 | Before --history a command is missing. Type \"tripletlab window --history=64 …\"",
                "--nonsense | No command has an option --nonsense. Type \"tripletlab\" alone for the window",
                "trian | There is no command \"trian\". Choose one of "
            })
    void withoutACommandItIsSaidWhatToType(String arguments, String sentence) {
        Outcome outcome = Outcome.of(arguments.split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence).doesNotContain("Unmatched").doesNotContain("Unknown options");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void jsonLinesAreStartStepsAndTheWholeResult() throws Exception {
        List<JsonNode> lines = trainJson("--steps", "50", "--seed", "3");
        assertThat(lines)
                .extracting(line -> line.get("type").asText())
                .containsExactly("start", "step", "step", "step", "step", "result");
        assertThat(lines.subList(1, 5))
                .extracting(line -> line.get("step").asInt())
                .containsExactly(0, 20, 40, 50);
        JsonNode start = lines.get(0);
        assertThat(start.at("/experiment/seed").asLong()).isEqualTo(3);
        assertThat(start.at("/experiment/dataset").asText()).isEqualTo("bundled");
        assertThat(start.at("/dataset/sha256").asText()).hasSize(64);
        for (Parameter<?> parameter : Parameters.all()) {
            assertThat(start.get("experiment").has(parameter.id()))
                    .as(parameter.id())
                    .isTrue();
        }
        JsonNode result = lines.get(5);
        assertThat(result.fieldNames())
                .toIterable()
                .contains(
                        "step",
                        "loss",
                        "minedCount",
                        "minedFraction",
                        "activeFraction",
                        "meanResultantLength",
                        "smallestAngleDegrees",
                        "tammesBoundDegrees",
                        "separation",
                        "nearestAxisAccuracy",
                        "trainAxisAccuracy",
                        "equalErrorRate",
                        "intraClassAngleP95Degrees",
                        "strictIdeal",
                        "idealP95",
                        "state",
                        "collapsedAtStep",
                        "notes",
                        "recallAt1",
                        "precisionAt10",
                        "rPrecision",
                        "mapAtR",
                        "silhouette",
                        "areaUnderCurve",
                        "falseNonMatchRateAt1Percent",
                        "falseNonMatchRateAt01Percent",
                        "dPrime",
                        "tenFoldAccuracy",
                        "tenFoldDeviation",
                        "equalErrorThreshold",
                        "alignment",
                        "uniformity",
                        "fisherScore",
                        "effectiveRank",
                        "distancePercentiles",
                        "medianLength",
                        "intraClassAngleMeanDegrees",
                        "intraClassAngleMaxDegrees",
                        "axisAngleMeanDegrees",
                        "axisAngleMaxDegrees",
                        "classCones",
                        "axisAnglesDegrees",
                        "verificationCurve",
                        "stepsPerSecond");
        assertThat(result.get("tammesBoundDegrees").asDouble()).isBetween(66.146, 66.147);
        assertThat(result.get("trainAxisAccuracy").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void theSameCommandTwicePrintsTheSameNumbersTimingsApart() throws Exception {
        String first = withoutTimings(Outcome.of("train", "--dataset", "bundled", "--steps", "40", "--json")
                .out());
        String second = withoutTimings(Outcome.of("train", "--dataset", "bundled", "--steps", "40", "--json")
                .out());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aStageOfTheScheduleIsAnEventLine() throws Exception {
        List<JsonNode> lines = trainJson("--steps", "30", "--schedule", "random@step<25,semi-hard-hardest");
        assertThat(lines)
                .filteredOn(line -> line.get("type").asText().equals("event"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"type\":\"event\",\"step\":25,\"event\":\"stage\",\"arguments\":[\"semi-hard-hardest\"]}");
    }

    @Test
    void thePictureCarriesItsRecipeAndTheTraceEveryMeasurement() throws Exception {
        Path picture = folder.resolve("sphere.png");
        Path trace = folder.resolve("trace.csv");
        Outcome trained = Outcome.of(
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "40",
                "--embedding-size",
                "5",
                "--snapshot",
                picture.toString(),
                "--trace",
                trace.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("nearestAxisAccuracy");
        assertThat(Files.readAllLines(trace)).hasSize(4).element(0).asString().startsWith("step,loss,minedCount");

        Outcome recipe = Outcome.of("recipe", picture.toString());
        JsonNode json = MAPPER.readTree(recipe.out());
        assertThat(json.at("/experiment/embedding-size").asInt()).isEqualTo(5);
        assertThat(json.at("/measured/step").asInt()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--margin 9 | --margin must be a number from 0.001 to 2, but was \"9\".",
                "--miner hardest | --miner must be one of random, all,",
                "--steps ten | --steps must be a whole number from 1 to 1000000",
                "--classes 11 --dataset bundled | --classes must be a whole number from 2 to 10",
                "--schedule random | ",
                "--schedule random,all | stage 1: it needs an end",
                "--miner random --schedule random@step<5,all | has no effect: only --miner curriculum uses a schedule",
                "--no-such-option 3 | Unknown option",
                "surplus | Unmatched argument",
                "--margin | Missing required parameter"
            })
    void wrongUseIsOneSentenceAndExitCodeTwo(String arguments, String sentence) {
        String[] all =
                (arguments.contains("--steps") ? "train " + arguments : "train --steps 1 " + arguments).split(" ");
        Outcome outcome = Outcome.of(all);
        if (sentence == null) {
            assertThat(outcome.exitCode())
                    .as("a schedule of one stage is a miner")
                    .isZero();
            return;
        }
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void missingDataAndUnwritableFilesAreOneSentenceAndExitCodeOne() {
        Outcome noData = Outcome.of("train", "--data", folder.toString(), "--steps", "1");
        assertThat(noData.exitCode()).isEqualTo(1);
        assertThat(noData.err()).contains(folder.toString()).doesNotContain("\tat ");

        Outcome noFolder = Outcome.of(
                "train",
                "--dataset",
                "bundled",
                "--steps",
                "1",
                "--trace",
                folder.resolve("missing").resolve("trace.csv").toString());
        assertThat(noFolder.exitCode()).isEqualTo(1);
        assertThat(noFolder.err()).contains("trace.csv").doesNotContain("\tat ");
    }

    @Test
    void dataInfoNamesEveryPlaceAndCountsEveryClass() {
        Outcome info = Outcome.of("data", "info");
        assertThat(info.exitCode()).as(info.err()).isZero();
        assertThat(info.out())
                .contains(
                        "--data",
                        "TRIPLETLAB_DATA",
                        "working directory",
                        "cache folder",
                        "bundled: " + org.tripletlab.data.digits.BundledDigitsGenerator.TRAIN_COUNT + " training");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "train", "list", "data", "data info", "data download", "data generate", "benchmark", "recipe"
            })
    void everyCommandHasHelp(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        Outcome help = Outcome.of(arguments);
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: tripletlab");
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        assertThat(Outcome.of("--version").out()).matches("TripletLab [0-9.]+\\R");
        String core = System.getenv("OPENBLAS_CORETYPE");
        assertThat(Outcome.of("--version", "--verbose").out())
                .contains("Java " + System.getProperty("java.version"), "OpenBLAS 0.3.")
                .containsIgnoringCase("core " + (core == null ? "" : core));
    }

    private List<JsonNode> trainJson(String... more) throws Exception {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"train", "--dataset", "bundled", "--json"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        Outcome outcome = Outcome.of(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : outcome.out().lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static String withoutTimings(String lines) {
        return lines.replaceAll("\"stepsPerSecond\":[0-9.E]+", "");
    }
}
