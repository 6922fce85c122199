package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.training.TrainingSession;

@Slow
class WeightsFileTest {
    @TempDir
    private Path folder;

    private final ExperimentSpec spec =
            ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, "arcface").withText(Parameters.HIDDEN, "20");
    private Path file;
    private float[] weights;

    @BeforeEach
    void writeIt() throws IOException {
        file = folder.resolve("some.weights");
        Dataset digits = new BundledDigits().read();
        TrainingData data = TrainingData.choose(spec, digits, digits, List.of());
        weights = new TrainingSession(spec, data).copyWeights();
        WeightsFile.write(file, weights, data, spec, 12);
    }

    @Test
    void comesBackBitForBit() throws IOException {
        assertThat(WeightsFile.read(file)).isEqualTo(weights);
    }

    /** What a reader without this program would do. */
    @Test
    void canBeReadByWhoeverKnowsTheTable() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n');
        assertThat((end + 1) % 64).isZero();
        JsonNode header = new ObjectMapper().readTree(new String(bytes, 0, end, StandardCharsets.UTF_8));
        assertThat(header.get("step").asInt()).isEqualTo(12);
        JsonNode last = header.get("layers").get(1);
        assertThat(last.get("inputs").asInt()).isEqualTo(20);
        int at = end + 1 + 4 * last.get("offset").asInt();
        float first = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(at);
        assertThat(first).isEqualTo(weights[784 * 20 + 20]);
    }

    @Test
    void damageIsSeen() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[whole.length - 5] ^= 1;
        Files.write(file, flipped);
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("checksum");
        for (int length : new int[] {0, 1, 100, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> WeightsFile.read(file))
                    .as("cut to " + length)
                    .isInstanceOf(StoreException.class);
        }
        Files.writeString(file, "{\"format\":\"tripletlab-weights\",\"formatVersion\":1,\"count\":99999999999}\n");
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("should have 99999999999 weights");
        Files.writeString(file, "{\"format\":\"tripletlab-weights\",\"formatVersion\":9}\n");
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("formatVersion 9");
        assertThatThrownBy(() -> WeightsFile.read(folder)).hasMessageContaining("is not a file");
    }

    @Test
    void theHeaderGivesTheExperimentBack() throws IOException {
        WeightsHeader about = WeightsFile.about(file);
        assertThat(about.experiment()).isEqualTo(spec);
        assertThat(about.step()).isEqualTo(12);
        assertThat(about.dataset()).isEqualTo("bundled");
        assertThat(about.datasetSha256()).hasSize(64);
        // Only what differs is by hand, so that a smaller data set may still shrink the batch.
        assertThat(about.experiment().isSetByHand(Parameters.CLASSES)).isFalse();
        assertThat(about.experiment().isSetByHand(Parameters.M2)).isFalse();
        for (String[] each : new String[][] {
            {"loss", "contrastive"}, {"schedule", "random@step<20,all"}, {"optimiser", "sgd"}, {"network", "cnn"}
        }) {
            ExperimentSpec other = ExperimentSpec.DEFAULT.withText(Parameters.byId(each[0]), each[1]);
            Dataset digits = new BundledDigits().read();
            TrainingData data = TrainingData.choose(other, digits, digits, List.of());
            WeightsFile.write(file, new TrainingSession(other, data).copyWeights(), data, other, 0);
            assertThat(WeightsFile.about(file).experiment()).isEqualTo(other);
        }
        Files.writeString(
                file, "{\"format\":\"tripletlab-weights\",\"formatVersion\":1,\"experiment\":{\"loss\":\"magic\"}}\n");
        assertThatThrownBy(() -> WeightsFile.about(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--loss must be one of");
    }

    @Test
    void aNetworkForImagesOfAnotherSizeIsRefused() throws IOException {
        Dataset digits = new BundledDigits().read();
        TrainingData data = TrainingData.choose(spec, digits, digits, List.of());
        assertThat(WeightsFile.readNetwork(file, spec, data)).isEqualTo(weights);
        byte[] pixels = new byte[20 * 20 * 40];
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        Examples small = new Examples(20, 20, pixels, labels);
        Dataset others = new Dataset("others", "test", small, small, List.of("a", "b"), "no hash");
        TrainingData ofOthers = TrainingData.choose(spec, others, others, List.of());
        assertThatThrownBy(() -> WeightsFile.readNetwork(file, spec, ofOthers))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining(
                        "contains a network of 15763 weights, but a network for images of 20×20 has 8083");
    }

    @Test
    void numbersThatAreNoneAreRefused() throws IOException {
        Dataset digits = new BundledDigits().read();
        TrainingData data = TrainingData.choose(spec, digits, digits, List.of());
        weights[3] = Float.NaN;
        WeightsFile.write(file, weights, data, spec, 12);
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("diverged");
    }
}
