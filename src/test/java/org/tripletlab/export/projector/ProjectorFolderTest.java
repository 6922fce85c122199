package org.tripletlab.export.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.text.Translation;

/** Reads the folder as the projector does: lines and tabs, the header by the tab in it, images by their number. */
@Slow
class ProjectorFolderTest {
    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64})
    void rowSpriteAndLabelAreOfTheSameImage(int size) throws IOException {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, size));
        Path folder = parent.resolve("projector");
        List<Double> shares = new ArrayList<>();
        new ProjectorFolder(List.of(lane), ProjectorOptions.DEFAULT).write(folder, shares::add);

        JsonNode embedding = new ObjectMapper()
                .readTree(folder.resolve("projector_config.json").toFile())
                .path("embeddings")
                .path(0);
        EvaluationSet probe = lane.view().data().probe();
        Examples images = probe.examples();
        assertThat(embedding.path("tensorShape").path(0).asInt()).isEqualTo(probe.count());
        assertThat(embedding.path("tensorShape").path(1).asInt()).isEqualTo(size);
        List<String> vectors =
                Files.readAllLines(folder.resolve(embedding.path("tensorPath").asText()));
        List<String> metadata =
                Files.readAllLines(folder.resolve(embedding.path("metadataPath").asText()));
        JsonNode sprite = embedding.path("sprite");
        BufferedImage sheet =
                ImageIO.read(folder.resolve(sprite.path("imagePath").asText()).toFile());
        int width = sprite.path("singleImageDim").path(0).asInt();
        int height = sprite.path("singleImageDim").path(1).asInt();
        int perRow = sheet.getWidth() / width;
        int perColumn = sheet.getHeight() / height;
        assertThat(perRow).isEqualTo(perColumn).isEqualTo(15);

        assertThat(vectors).hasSize(probe.count());
        assertThat(metadata).hasSize(probe.count() + 1);
        assertThat(metadata.get(0).split("\t", -1)).startsWith("label");
        Recording last = newest(lane);
        for (int i = 0; i < probe.count(); i++) {
            String[] numbers = vectors.get(i).split("\t", -1);
            float[] row = new float[numbers.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = Float.parseFloat(numbers[k]);
            }
            assertThat(row).isEqualTo(Arrays.copyOfRange(last.snapshot().unit(), i * size, (i + 1) * size));
            assertThat(metadata.get(i + 1).split("\t", -1)[0])
                    .isEqualTo(probe.classNames().get(probe.labels()[i]));
            int[] pixels = new int[width * height];
            sheet.getRaster().getPixels(i % perRow * width, i / perColumn * height, width, height, pixels);
            int start = probe.indices()[i] * images.imageSize();
            for (int p = 0; p < pixels.length; p++) {
                assertThat(pixels[p]).isEqualTo(images.pixels()[start + p] & 0xFF);
            }
        }
        assertThat(shares).isSorted().first().isEqualTo(0.0);
        assertThat(shares).last().isEqualTo(1.0);
    }

    @Test
    void namesWithTabsLineBreaksAndQuotesMoveNothing() throws IOException {
        List<String> names = List.of("zero\tnought", "one\r\none", "\"two\"", "叁", "=cmd()", "", "6", "7", "8", "9");
        LaneRecord lane = TrainedLane.named('A', TrainedLane.SPEC, names);
        Path folder = parent.resolve("projector");
        new ProjectorFolder(List.of(lane), ProjectorOptions.DEFAULT).write(folder, ExportProgress.NONE);

        EvaluationSet probe = lane.view().data().probe();
        List<String> lines = Files.readAllLines(folder.resolve("metadata.tsv"));
        List<String> expected = List.of("zero nought", "one one", "\"two\"", "叁", "=cmd()", "", "6", "7", "8", "9");
        assertThat(lines).hasSize(probe.count() + 1);
        for (int i = 0; i < probe.count(); i++) {
            assertThat(lines.get(i + 1))
                    .isEqualTo(
                            expected.get(probe.labels()[i]) + "\t" + probe.labels()[i] + "\ttest:" + probe.indices()[i])
                    .isNotBlank();
        }
    }

    @Test
    void lanesMeasuredOnTheSameImagesShareThem() throws IOException {
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord second = TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.MINER, "hardest-negative"));
        LaneRecord other = TrainedLane.of('C', TrainedLane.SPEC.with(Parameters.PROBE, 40));
        Path folder = parent.resolve("projector");
        new ProjectorFolder(List.of(first, second, other), ProjectorOptions.DEFAULT).write(folder, ExportProgress.NONE);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "vectors-A.tsv",
                        "vectors-B.tsv",
                        "vectors-C.tsv",
                        "metadata.tsv",
                        "metadata-C.tsv",
                        "sprite.png",
                        "sprite-C.png",
                        "projector_config.json",
                        "projector_config.pbtxt");
        assertThat(folder.resolve("projector_config.pbtxt"))
                .content()
                .contains("hardest-negative", "tensor_path: \"vectors-B.tsv\"", "single_image_dim: 28");
    }

    @Test
    void aDivergedLaneIsTakenWhereItWasStillFinite() throws IOException {
        LaneRecord lane = TrainedLane.diverged('A');
        Path folder = parent.resolve("projector");
        new ProjectorFolder(List.of(lane), ProjectorOptions.DEFAULT).write(folder, ExportProgress.NONE);
        assertThat(folder.resolve("vectors-A.tsv")).content().doesNotContain("NaN");
        assertThat(folder.resolve("projector_config.json")).content().contains("step 40");

        ProjectorOptions last = new ProjectorOptions(OptionalInt.of(1000), true, false);
        assertThatThrownBy(() ->
                        new ProjectorFolder(List.of(lane), last).write(parent.resolve("other"), ExportProgress.NONE))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("Lane A has diverged")
                .hasMessageContaining("Choose an earlier step");
    }

    @Test
    void nothingIsLeftWhenItIsCancelledOrCannotBeWritten() throws IOException {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        ProjectorFolder projector = new ProjectorFolder(List.of(lane), ProjectorOptions.DEFAULT);
        assertThatThrownBy(() -> projector.write(parent.resolve("projector"), share -> {
                    if (share > 0.1) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> projector.write(parent.resolve("no/where"), ExportProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no folder");
        assertThat(parent.toFile().list()).isEmpty();
    }

    @Test
    void largeSetsStayWithinTheProjectorsLimit() {
        int count = 10_000;
        Examples images = new Examples(112, 92, new byte[112 * 92], new int[1]);
        SpriteSheet sheet = new SpriteSheet(new EvaluationSet(images, new int[count], new int[count], List.of("a")));
        assertThat(100 * sheet.imageHeight())
                .isLessThanOrEqualTo(SpriteSheet.LONGEST_SIDE)
                .isGreaterThan(8000);
        assertThat((double) sheet.imageWidth() / sheet.imageHeight())
                .isCloseTo(92.0 / 112, org.assertj.core.api.Assertions.within(0.01));
    }

    private static Recording newest(LaneRecord lane) {
        return lane.view().recordings().get(lane.view().recordings().size() - 1);
    }
}
