package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.data.ClassNames;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.io.TextFile;
import org.tripletlab.text.Message;

/**
 * File of enrolled images, as JSON: {@code {"format": "tripletlab-enrolment", "formatVersion": 1, "height": 28,
 * "width": 28, "images": [{"name": "…", "pixels": "…"}]}}.
 *
 * <p>{@code pixels} are the bytes of an image in Base64, row by row, 0 to 255. It contains images and names only, no
 * embeddings, because those depend on the network.
 */
public final class EnrolmentFile {
    /** Largest number of images; more would be a data set. */
    public static final int MOST_IMAGES = 1000;

    /** Longest name that fits on the screen without truncation. */
    public static final int LONGEST_NAME = 40;

    private static final String FORMAT = "tripletlab-enrolment";
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 100_000_000;
    private static final int LONGEST_SIDE = 256;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private EnrolmentFile() {}

    /**
     * Content of a file.
     *
     * @param height rows of every image
     * @param width columns of every image
     * @param images in order of enrolment
     */
    public record Content(int height, int width, List<EnrolledImage> images) {
        /** Copies the list. */
        public Content {
            images = List.copyOf(images);
        }
    }

    /**
     * Writes a file.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        byte[] bytes = bytes(content);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** Returns the content as bytes. */
    static byte[] bytes(Content content) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("formatVersion", VERSION);
        root.put("height", content.height());
        root.put("width", content.width());
        ArrayNode images = root.putArray("images");
        for (EnrolledImage image : content.images()) {
            images.addObject().put("name", image.name()).put("pixels", image.pixels());
        }
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws StoreException if the file is not an enrolment, of a later version, or damaged
     * @throws IOException if it cannot be read
     */
    public static Content read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Message.of("enrolment.refused.missing", file.toString()));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new StoreException(Message.of("enrolment.refused.size", file.toString()));
        }
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Parses the result of {@link #bytes}.
     *
     * @param file name of the file for messages
     */
    static Content read(String file, byte[] bytes) throws IOException {
        JsonNode root = parse(file, bytes);
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new StoreException(Message.of("enrolment.refused.format", file, FORMAT));
        }
        JsonNode version = root.path("formatVersion");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new StoreException(Message.of("file.refused.version", file, version.toString(), VERSION));
        }
        int height = side(file, root, "height");
        int width = side(file, root, "width");
        JsonNode listed = root.path("images");
        if (!listed.isArray() || listed.size() > MOST_IMAGES) {
            throw new StoreException(
                    listed.isArray()
                            ? Message.of("enrolment.refused.too-many", file, MOST_IMAGES, listed.size())
                            : Message.of("enrolment.refused.no-images", file, MOST_IMAGES));
        }
        List<EnrolledImage> images = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            images.add(image(file, listed.get(i), i + 1, height, width));
        }
        return new Content(height, width, images);
    }

    private static EnrolledImage image(String file, JsonNode entry, int number, int height, int width)
            throws StoreException {
        String name = ClassNames.composed(entry.path("name").asText().strip());
        if (!entry.path("name").isTextual() || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new StoreException(Message.of(
                    "enrolment.refused.name",
                    file,
                    number,
                    LONGEST_NAME,
                    entry.path("name").toString()));
        }
        byte[] pixels = null;
        try {
            pixels = entry.path("pixels").isTextual() ? entry.path("pixels").binaryValue() : null;
        } catch (IOException noBase64) {
            // Reported below, as for missing pixels.
            pixels = null;
        }
        if (pixels == null || pixels.length != height * width) {
            throw new StoreException(
                    pixels == null
                            ? Message.of("enrolment.refused.no-pixels", file, number, height * width)
                            : Message.of("enrolment.refused.pixels", file, number, height * width, pixels.length));
        }
        return new EnrolledImage(name, pixels);
    }

    private static int side(String file, JsonNode root, String key) throws StoreException {
        JsonNode side = root.path(key);
        if (!side.isInt() || side.intValue() < 1 || side.intValue() > LONGEST_SIDE) {
            throw new StoreException(Message.of("enrolment.refused.side", file, key, LONGEST_SIDE, side.toString()));
        }
        return side.intValue();
    }

    private static JsonNode parse(String file, byte[] bytes) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(TextFile.decode(bytes, file));
            if (root == null || root.isMissingNode()) {
                throw new StoreException(Message.of("enrolment.refused.empty", file));
            }
            return root;
        } catch (TextFile.EncodingException foreign) {
            throw new StoreException(foreign.message());
        } catch (JsonProcessingException malformed) {
            throw new StoreException(Message.of(
                    "enrolment.refused.json",
                    file,
                    malformed.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }
}
