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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.BundledDigits;
import org.tripletlab.data.Dataset;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Parameters;
import org.tripletlab.session.TrainingData;
import org.tripletlab.session.TrainingSession;

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
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("promises 99999999999 weights");
        Files.writeString(file, "{\"format\":\"tripletlab-weights\",\"formatVersion\":9}\n");
        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessageContaining("formatVersion 9");
        assertThatThrownBy(() -> WeightsFile.read(folder)).hasMessageContaining("is not a file");
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
