package org.tripletlab.export.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;

/**
 * Reads the folder from its bytes alone (the text protocol buffer of TensorBoard, lines, the chunks of the PNG) and holds every row
 * against the data set: the image in the cell, embedded by the network of the lane, lies where the vector says, is of the class that the
 * label says, and has the number that is written beside it.
 */
class ProjectorFolderOrderTest {
    private static final Pattern FIELD = Pattern.compile("(\\w+):\\s*(?:\"([^\"]*)\"|(\\d+))");

    @TempDir
    private Path parent;

    @Test
    void everyRowIsOneImageWithClassesOfUnequalSize() throws IOException {
        int[] counts = check(TrainedLane.SPEC.with(Parameters.PROBE, 120), unequal());
        assertThat(counts[3]).isEqualTo(7);
        assertThat(counts[8]).isGreaterThan(7);
    }

    @Test
    void classesHeldOutKeepTheNumbersOfTheDataSet() throws IOException {
        ExperimentSpec spec = TrainedLane.SPEC.with(Parameters.HOLD_OUT, "8,9").with(Parameters.PROBE, 60);
        int[] counts = check(spec.with(Parameters.PROBE_CLASSES, "held-out"), unequal());
        assertThat(counts).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 30, 30);
    }

    @Test
    void ofAHeldOutClassWithFewTestImagesThoseOfTheTrainingSplitAreCalledSo() throws IOException {
        ExperimentSpec spec =
                TrainedLane.SPEC.with(Parameters.HOLD_OUT, "three").with(Parameters.PROBE, 200);
        int[] counts = check(spec.with(Parameters.PROBE_CLASSES, "held-out"), unequal());
        assertThat(counts[3]).isEqualTo(200);
        assertThat(Files.readString(parent.resolve("projector/metadata.tsv"))).contains("train:");
    }

    /** Returns how many rows each class has. */
    private int[] check(ExperimentSpec spec, Dataset images) throws IOException {
        LaneRecord lane = TrainedLane.on('A', spec.with(Parameters.EMBEDDING_SIZE, 4), images);
        Path folder = parent.resolve("projector");
        new ProjectorFolder(List.of(lane), ProjectorOptions.DEFAULT).write(folder, ExportProgress.NONE);

        Map<String, List<String>> config = config(Files.readString(folder.resolve("projector_config.pbtxt")));
        List<String> vectors = rows(folder.resolve(config.get("tensor_path").get(0)));
        List<String> metadata = rows(folder.resolve(config.get("metadata_path").get(0)));
        assertThat(metadata.remove(0)).isEqualTo("label\tclass\timage");
        int width = Integer.parseInt(config.get("single_image_dim").get(0));
        int height = Integer.parseInt(config.get("single_image_dim").get(1));
        Grey sprite =
                png(Files.readAllBytes(folder.resolve(config.get("image_path").get(0))));
        int perRow = sprite.width() / width;
        assertThat(metadata).hasSameSizeAs(vectors);
        assertThat((long) perRow * (sprite.height() / height)).isGreaterThanOrEqualTo(vectors.size());

        FrozenNetwork network = lane.view().latest().network();
        ImageEmbedder embedder = new ImageEmbedder(network.spec(), lane.view().data(), network.weights());
        int[] counts = new int[10];
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < vectors.size(); i++) {
            byte[] cell = sprite.cell(i % perRow * width, i / perRow * height, width, height);
            String[] about = metadata.get(i).split("\t", -1);
            String[] place = about[2].split(":", -1);
            Examples split = place[0].equals("test") ? images.test() : images.train();
            int row = Integer.parseInt(place[1]);
            assertThat(seen.add(about[2])).as(about[2]).isTrue();
            assertThat(cell).isEqualTo(Arrays.copyOfRange(split.pixels(), row * 784, (row + 1) * 784));
            assertThat(about[0]).isEqualTo(images.classNames().get(split.labels()[row]));
            assertThat(about[1]).isEqualTo(String.valueOf(split.labels()[row]));
            double[] embedded = embedder.embed(List.of(cell)).of(0);
            double[] written = Arrays.stream(vectors.get(i).split("\t"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(written).containsExactly(embedded, org.assertj.core.api.Assertions.within(1e-5));
            counts[split.labels()[row]]++;
        }
        return counts;
    }

    /** Bundled digits in disorder, of which one class has seven test images and the classes beside it more and more. */
    private static Dataset unequal() {
        Dataset digits = TrainedLane.digits();
        int[] left = {200, 150, 90, 7, 40, 60, 80, 100, 120, 140};
        List<Integer> rows = new ArrayList<>(
                IntStream.range(0, digits.test().count()).boxed().toList());
        Collections.shuffle(rows, new java.util.Random(3));
        rows.removeIf(row -> left[digits.test().labels()[row]]-- <= 0);
        Examples test = digits.test();
        byte[] pixels = new byte[rows.size() * test.imageSize()];
        int[] labels = new int[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(
                    test.pixels(), rows.get(i) * test.imageSize(), pixels, i * test.imageSize(), test.imageSize());
            labels[i] = test.labels()[rows.get(i)];
        }
        List<String> names = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "8", "9");
        Examples fewer = new Examples(test.height(), test.width(), pixels, labels);
        return new Dataset("unequal", "test", digits.train(), fewer, names, digits.sha256());
    }

    private static Map<String, List<String>> config(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.computeIfAbsent(field.group(1), name -> new ArrayList<>())
                    .add(field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }

    private static List<String> rows(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).endsWith("\n");
        return new ArrayList<>(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
    }

    private record Grey(int width, int height, byte[] pixels) {
        byte[] cell(int x, int y, int columns, int rows) {
            byte[] cell = new byte[columns * rows];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(pixels, (y + r) * width + x, cell, r * columns, columns);
            }
            return cell;
        }
    }

    /** Reads a grey PNG of eight bits: PNG specification, second edition, sections 5 and 9. */
    private static Grey png(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        assertThat(in.readLong()).isEqualTo(0x89504E470D0A1A0AL);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int width = 0;
        int height = 0;
        while (in.available() > 0) {
            byte[] chunk = new byte[in.readInt()];
            String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            in.readFully(chunk);
            in.readInt();
            if (type.equals("IHDR")) {
                DataInputStream head = new DataInputStream(new ByteArrayInputStream(chunk));
                width = head.readInt();
                height = head.readInt();
                assertThat(head.readNBytes(5)).containsExactly(8, 0, 0, 0, 0);
            } else if (type.equals("IDAT")) {
                data.write(chunk);
            }
        }
        byte[] lines = new InflaterInputStream(new ByteArrayInputStream(data.toByteArray())).readAllBytes();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int filter = lines[y * (width + 1)];
            for (int x = 0; x < width; x++) {
                int left = x > 0 ? pixels[y * width + x - 1] & 0xFF : 0;
                int up = y > 0 ? pixels[(y - 1) * width + x] & 0xFF : 0;
                int corner = x > 0 && y > 0 ? pixels[(y - 1) * width + x - 1] & 0xFF : 0;
                pixels[y * width + x] = (byte) (lines[y * (width + 1) + 1 + x] + predicted(filter, left, up, corner));
            }
        }
        return new Grey(width, height, pixels);
    }

    private static int predicted(int filter, int left, int up, int corner) {
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> {
                int toLeft = Math.abs(up - corner);
                int toUp = Math.abs(left - corner);
                int toCorner = Math.abs(left + up - 2 * corner);
                yield toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            }
            default -> throw new AssertionError("no filter " + filter);
        };
    }
}
