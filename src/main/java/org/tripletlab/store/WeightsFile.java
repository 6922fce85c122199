package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImagePlace;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.nn.LayerShape;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Weights file, which can be read without this program.
 *
 * <p>First a line of JSON (UTF-8, ended by a line feed, filled up with blanks to a multiple of 64 bytes): {@code
 * format}, {@code formatVersion}, {@code count}, {@code sha256} of the numbers, {@code step}, {@code dataset} with its
 * hash, place and size, {@code experiment} and {@code layers}, each with {@code name}, {@code inputs}, {@code outputs}
 * and {@code offset}. Then {@code count} 32-bit little-endian floats: of each layer its matrix row by row (inputs ×
 * outputs), then its biases; after the last layer the loss's own weights.
 *
 * <p>A {@linkplain SessionFile session} is read as the weights of its selected lane.
 */
public final class WeightsFile {
    static final String FORMAT = "tripletlab-weights";
    private static final int VERSION = 1;
    private static final int ALIGNMENT = 64;
    private static final int MAX_HEADER = 1 << 20;
    private static final long MAX_COUNT = 200_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WeightsFile() {}

    /**
     * Writes weights.
     *
     * @param file target
     * @param weights the network's, then the loss's own
     * @param data what they were trained on
     * @param spec the experiment
     * @param step optimiser updates done
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, float[] weights, TrainingData data, ExperimentSpec spec, int step)
            throws IOException {
        ByteBuffer block = ByteBuffer.allocate(Math.multiplyExact(weights.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        block.asFloatBuffer().put(weights);
        ObjectNode header = MAPPER.createObjectNode();
        header.put("format", FORMAT);
        header.put("formatVersion", VERSION);
        header.put("count", weights.length);
        header.put("sha256", sha256(block.array()));
        header.put("step", step);
        header.put("dataset", data.training().id());
        header.put("datasetSha256", data.training().sha256());
        ImagePlace place = MovedImages.placeOf(spec, Parameters.DATASET, data.training(), file);
        header.put("datasetPath", place.path());
        header.put("datasetPathFromFile", place.fromFile());
        header.put("trainImages", place.trainingImages());
        header.put("testImages", place.testImages());
        header.put("classes", place.classes());
        header.set("experiment", MAPPER.valueToTree(spec.toTexts()));
        ArrayNode table = header.putArray("layers");
        int offset = 0;
        for (LayerShape layer : data.networkShape(spec).layers()) {
            ObjectNode row = table.addObject();
            row.put("name", layer.name());
            row.put("inputs", layer.inputs());
            row.put("outputs", layer.outputs());
            row.put("offset", offset);
            offset += layer.weightCount();
        }
        String line = MAPPER.writeValueAsString(header);
        int length = line.getBytes(StandardCharsets.UTF_8).length + 1;
        String padding = " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        byte[] head = (line + padding + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> {
            out.write(head);
            out.write(block.array());
        });
    }

    /** Parameters that determine the meaning of the weights. */
    private static final List<Parameter<?>> OF_THE_NETWORK = List.of(
            Parameters.NETWORK_TYPE,
            Parameters.HIDDEN,
            Parameters.FILTERS,
            Parameters.ACTIVATION,
            Parameters.EMBEDDING_SIZE);

    /**
     * Reads weights of an experiment with the same network, and the same loss if it has weights of its own.
     *
     * @throws OptionException if they are of another network or loss
     * @throws StoreException as {@link #read(Path)}
     * @throws IOException if the file cannot be read
     */
    public static float[] read(Path file, ExperimentSpec spec) throws IOException {
        if (SessionFile.isOne(file)) {
            return ofSession(file, spec);
        }
        float[] weights = read(file);
        JsonNode header = header(file);
        List<Parameter<?>> compared = new ArrayList<>(OF_THE_NETWORK);
        if (weights.length > weightsOfLayers(header)) {
            compared.add(Parameters.LOSS_TYPE);
        }
        for (Parameter<?> parameter : compared) {
            requireSame(
                    file,
                    parameter,
                    header.path("experiment").path(parameter.id()).asText(),
                    spec);
        }
        return weights;
    }

    private static void requireSame(Path file, Parameter<?> parameter, String there, ExperimentSpec spec) {
        String here = spec.applies(parameter) ? spec.text(parameter) : "";
        if (!there.equals(here)) {
            throw new OptionException(
                    parameter.id(),
                    Message.of(
                            "weights.refused.other-experiment",
                            file.toString(),
                            parameter.id(),
                            there.isEmpty() ? Message.of("weights.not-used") : there,
                            here.isEmpty() ? Message.of("weights.not-used") : here));
        }
    }

    private static float[] ofSession(Path file, ExperimentSpec spec) throws IOException {
        SavedRun run = SessionFile.chosenRun(file);
        for (Parameter<?> parameter : OF_THE_NETWORK) {
            requireSame(
                    file, parameter, run.spec().applies(parameter) ? run.spec().text(parameter) : "", spec);
        }
        return run.continuation().present().learned().weights();
    }

    /**
     * Reads the description of the weights, including the experiment, which need not be given by the user.
     *
     * @throws OptionException if this version does not support the experiment
     * @throws StoreException if the file is not one, is damaged, or of a later version
     * @throws IOException if it cannot be read
     */
    public static WeightsHeader about(Path file) throws IOException {
        requireFile(file);
        if (SessionFile.isOne(file)) {
            SavedRun run = SessionFile.chosenRun(file);
            DatasetFingerprint trained = run.images().training();
            ImagePlace place = run.images()
                    .description()
                    .map(images -> images.training().place())
                    .orElse(ImagePlace.UNKNOWN);
            return new WeightsHeader(run.spec(), run.step(), trained.id(), trained.sha256(), place);
        }
        return WeightsHeader.of(file, header(file));
    }

    /**
     * Reads the weights of a network for use without further training.
     *
     * @param file the file
     * @param spec its experiment
     * @param data images for its use
     * @return the network's weights; the loss's own may follow
     * @throws OptionException if the network is not for images of this size
     * @throws StoreException as {@link #read(Path)}
     * @throws IOException if the file cannot be read
     */
    public static float[] readNetwork(Path file, ExperimentSpec spec, TrainingData data) throws IOException {
        float[] weights = read(file, spec);
        int needed = data.networkShape(spec).weightCount();
        // In a session, numbers after the network's weights are the loss's.
        long ofLayers = SessionFile.isOne(file) ? Math.min(weights.length, needed) : weightsOfLayers(header(file));
        if (ofLayers != needed || weights.length < needed) {
            throw new OptionException(
                    "weights",
                    Message.of(
                            "weights.refused.image-size",
                            file.toString(),
                            ofLayers,
                            data.trained().examples().height(),
                            data.trained().examples().width(),
                            needed));
        }
        return weights;
    }

    private static long weightsOfLayers(JsonNode header) {
        long count = 0;
        for (JsonNode layer : header.path("layers")) {
            count += (layer.path("inputs").asLong() + 1) * layer.path("outputs").asLong();
        }
        return count;
    }

    private static void requireFile(Path file) throws StoreException {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Message.of("weights.refused.missing", file.toString()));
        }
    }

    private static JsonNode header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAX_HEADER);
            int end = 0;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            return header(file, head, end);
        }
    }

    /**
     * Reads weights.
     *
     * @return the network's, then the loss's own
     * @throws StoreException if the file is not one, is damaged, or of a later version
     * @throws IOException if it cannot be read
     */
    public static float[] read(Path file) throws IOException {
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes((int) Math.min(MAX_HEADER, Files.size(file)));
            int end = 0;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            JsonNode header = header(file, head, end);
            long count = header.path("count").asLong(-1);
            long rest = Files.size(file) - end - 1;
            if (count < 1 || count > MAX_COUNT || rest != count * Float.BYTES) {
                throw new StoreException(Message.of("weights.refused.size", file.toString(), count, Math.max(0, rest)));
            }
            byte[] block = new byte[(int) rest];
            int early = Math.min(head.length - end - 1, block.length);
            System.arraycopy(head, end + 1, block, 0, early);
            if (in.readNBytes(block, early, block.length - early) != block.length - early
                    || !sha256(block).equals(header.path("sha256").asText())) {
                throw new StoreException(Message.of("weights.refused.checksum", file.toString()));
            }
            float[] weights = new float[(int) count];
            ByteBuffer.wrap(block)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(weights);
            for (float weight : weights) {
                if (!Float.isFinite(weight)) {
                    throw new StoreException(Message.of("weights.refused.diverged", file.toString()));
                }
            }
            return weights;
        }
    }

    private static JsonNode header(Path file, byte[] head, int end) throws IOException {
        JsonNode header;
        try {
            header = MAPPER.readTree(new String(head, 0, end, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            header = MAPPER.missingNode();
        }
        if (!FORMAT.equals(header.path("format").asText())) {
            throw new StoreException(Message.of("weights.refused.format", file.toString()));
        }
        if (header.path("formatVersion").asInt() != VERSION) {
            throw new StoreException(Message.of(
                    "file.refused.version",
                    file.toString(),
                    header.path("formatVersion").toString(),
                    VERSION));
        }
        return header;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", impossible);
        }
    }
}
