package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.data.Examples;
import org.tripletlab.data.idx.IdxWriter;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;

@Slow
class CatalogueCommandsTest {
    @TempDir
    private Path folder;

    /** The window has the names of presets; a user of the command line needs the options. */
    @Test
    void everyPresetIsListedWithTheCommandThatRunsIt() {
        List<String> lines = Outcome.of("list", "presets").out().lines().toList();
        assertThat(lines.get(0)).endsWith(" Run: train --miner hardest-negative --steps 300");
        for (int i = 0; i < lines.size(); i++) {
            String command = lines.get(i).substring(lines.get(i).indexOf(" Run: train") + " Run: train".length());
            ExperimentSpec spec = ExperimentSpec.DEFAULT;
            Matcher option = Pattern.compile(" --([\\w-]+) (\"([^\"]+)\"|\\S+)").matcher(command);
            while (option.find()) {
                String value = option.group(3) == null ? option.group(2) : option.group(3);
                spec = spec.withText(Parameters.byId(option.group(1)), value);
            }
            assertThat(spec).isEqualTo(Preset.all().get(i).spec());
        }
    }

    @Test
    void listsNameEveryId() {
        assertThat(Outcome.of("list", "losses").out().lines()).hasSameSizeAs(Parameters.LOSS_TYPE.choices());
        assertThat(Outcome.of("list", "losses").out())
                .contains("selectively-contrastive", "only pushes the negative away");
        assertThat(Outcome.of("list", "miners").out()).contains("distance-weighted", "curriculum");
        assertThat(Outcome.of("list", "networks").out()).contains("mlp", "cnn");
        assertThat(Outcome.of("list", "datasets").out()).contains("bundled");
        assertThat(Outcome.of("list", "presets").out().lines()).hasSameSizeAs(Preset.all());
        assertThat(Outcome.of("list", "parameters").out().lines()).hasSameSizeAs(Parameters.all());
        Outcome unknown = Outcome.of("list", "loses");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no list of \"loses\"", "losses, miners");
    }

    @Test
    void anExperimentFileTrainsWhatItsOptionsTrained() throws Exception {
        Path file = folder.resolve("experiment.json");
        JsonNode first = train("--loss", "cosface", "--m3", "0.3", "--save-experiment", file.toString())
                .result();
        JsonNode second = train("--experiment", file.toString()).result();
        assertThat(second.get("loss")).isEqualTo(first.get("loss"));
        assertThat(second.get("equalErrorRate")).isEqualTo(first.get("equalErrorRate"));
        JsonNode other = train("--experiment", file.toString(), "--m3", "0.1").result();
        assertThat(other.get("loss")).isNotEqualTo(first.get("loss"));
    }

    @Test
    void trainingBeginsFromSavedWeightsAndRefusesThoseOfAnotherNetwork() throws Exception {
        Path weights = folder.resolve("some.weights");
        JsonNode trained = train("--save-weights", weights.toString()).result();
        Path trace = folder.resolve("trace.csv");
        train("--weights", weights.toString(), "--trace", trace.toString()).result();
        // Before its first step the second run is where the first one ended.
        String start = Files.readAllLines(trace).get(1);
        assertThat(start).contains(trained.get("equalErrorRate").asText());
        Outcome bent = train("--weights", weights.toString(), "--activation", "tanh");
        assertThat(bent.err()).contains("\"activation\" is relu there and tanh here");
        Outcome other = train("--weights", weights.toString(), "--hidden", "30");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .contains("some.weights", "\"hidden\" is 256,128 there and 30 here")
                .doesNotContain("\tat ");
        assertThat(train("--weights", folder.resolve("none").toString()).err()).contains("is not a file");
    }

    @Test
    void classesHeldOutAreRecognisedFromOneExampleBesideThePixels() throws Exception {
        JsonNode result = train("--hold-out", "8,9", "--embedding-size", "8").result();
        assertThat(result.get("oneShotWays").asInt()).isEqualTo(2);
        assertThat(result.get("oneShotAccuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(result.get("oneShotPixelAccuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(result.get("heldOutPixelEqualErrorRate").asDouble()).isBetween(0.0, 0.5);
        assertThat(result.get("trainAxisAccuracy").isNull()).isTrue();
        JsonNode trained =
                train("--hold-out", "8,9", "--probe-classes", "trained").result();
        assertThat(trained.has("oneShotAccuracy")).isFalse();
        assertThat(trained.get("trainAxisAccuracy").isNull()).isFalse();
        assertThat(train("--hold-out", "ten").err()).contains("no class \"ten\"");
    }

    @Test
    void aFolderOfIdxFilesIsDescribedAndKeepsItsOwnSize() throws IOException {
        Examples examples = new Examples(16, 16, new byte[8 * 256], new int[] {0, 1, 0, 1, 0, 1, 0, 1});
        for (String split : new String[] {"train", "t10k"}) {
            Files.write(folder.resolve(split + "-images-idx3-ubyte"), IdxWriter.images(examples));
            Files.write(folder.resolve(split + "-labels-idx1-ubyte"), IdxWriter.labels(examples));
        }
        assertThat(Outcome.of("data", "info", folder.toString()).out()).contains("8 training", "16×16", "2 classes");
        Outcome resized = Outcome.of("train", "--dataset", folder.toString(), "--image-size", "64", "--steps", "1");
        assertThat(resized.exitCode()).isEqualTo(2);
        assertThat(resized.err()).contains("--image-size 64 has no effect");
        assertThat(Outcome.of("data", "info", folder.resolve("none").toString()).err())
                .contains("none does not exist");
    }

    private static Outcome train(String... more) {
        String[] arguments = new String[more.length + 6];
        String[] common = {"train", "--json", "--dataset", "bundled", "--steps", "20"};
        System.arraycopy(common, 0, arguments, 0, common.length);
        System.arraycopy(more, 0, arguments, common.length, more.length);
        return Outcome.of(arguments);
    }
}
