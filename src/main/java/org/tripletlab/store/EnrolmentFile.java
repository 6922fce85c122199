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
            throw new StoreException(file + " is not a file; choose an enrolment that was saved before.");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new StoreException(file + " is larger than 100 MB, the limit of an enrolment; choose another file.");
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
            throw new StoreException(file + " is not an enrolment of TripletLab: \"format\" must be \"" + FORMAT
                    + "\"; choose another file.");
        }
        JsonNode version = root.path("formatVersion");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new StoreException(file + " has formatVersion " + version + ", but this program reads version "
                    + VERSION + "; use a newer program.");
        }
        int height = side(file, root, "height");
        int width = side(file, root, "width");
        JsonNode listed = root.path("images");
        if (!listed.isArray() || listed.size() > MOST_IMAGES) {
            throw new StoreException(
                    file + " must have a list \"images\" of at most " + MOST_IMAGES + " images, but has "
                            + (listed.isArray() ? listed.size() + " images" : "none") + "; choose another file.");
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
            throw new StoreException(file + ": image " + number + " must have a \"name\" of 1 to " + LONGEST_NAME
                    + " characters, but has " + entry.path("name") + "; correct it or choose another file.");
        }
        byte[] pixels = null;
        try {
            pixels = entry.path("pixels").isTextual() ? entry.path("pixels").binaryValue() : null;
        } catch (IOException noBase64) {
            // Reported below, as for missing pixels.
            pixels = null;
        }
        if (pixels == null || pixels.length != height * width) {
            throw new StoreException(file + ": the \"pixels\" of image " + number + " must be " + height * width
                    + " bytes in Base64, but are "
                    + (pixels == null ? "not readable" : pixels.length + " bytes") + "; choose another file.");
        }
        return new EnrolledImage(name, pixels);
    }

    private static int side(String file, JsonNode root, String key) throws StoreException {
        JsonNode side = root.path(key);
        if (!side.isInt() || side.intValue() < 1 || side.intValue() > LONGEST_SIDE) {
            throw new StoreException(file + ": \"" + key + "\" must be a whole number from 1 to " + LONGEST_SIDE
                    + ", but is " + side + "; choose another file.");
        }
        return side.intValue();
    }

    private static JsonNode parse(String file, byte[] bytes) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(TextFile.decode(bytes, file));
            if (root == null || root.isMissingNode()) {
                throw new StoreException(file + " is empty (0 bytes); choose another file.");
            }
            return root;
        } catch (TextFile.EncodingException foreign) {
            throw new StoreException(foreign.getMessage());
        } catch (JsonProcessingException malformed) {
            throw new StoreException(file + " is not JSON ("
                    + malformed.getOriginalMessage().lines().findFirst().orElse("") + "); choose another file.");
        }
    }
}
