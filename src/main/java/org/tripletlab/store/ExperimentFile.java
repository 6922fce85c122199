package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImageCandidates;
import org.tripletlab.history.saved.ImagePlace;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.io.TextFile;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Experiment file in JSON, which can be written by hand: {@code {"format": "tripletlab-experiment", "formatVersion": 1,
 * "experiment": {"loss": "arcface", "m2": 0.4}}}.
 *
 * <p>The keys are the ids of the parameters; missing ones have their defaults, except {@code transposed}, which is
 * {@code no} for compatibility. Numbers may be in quotes, and lines may end in a comment after {@code //} or {@code #}.
 * Where images are given as a path, {@code absolutePaths} holds the absolute one.
 */
public final class ExperimentFile {
    static final String FORMAT = "tripletlab-experiment";
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 1_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(JsonParser.Feature.ALLOW_YAML_COMMENTS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private static final List<Parameter<String>> PLACES = List.of(Parameters.DATASET, Parameters.PROBE_DATASET);

    private ExperimentFile() {}

    /**
     * Writes the explicit values, and whether the images of a folder or file are transposed.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, ExperimentSpec spec) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("formatVersion", VERSION);
        ObjectNode values = root.putObject("experiment");
        for (Parameter<?> parameter : Parameters.all()) {
            if (spec.isWritten(parameter)) {
                Object value = spec.get(parameter);
                if (value instanceof Number) {
                    values.set(parameter.id(), MAPPER.valueToTree(value));
                } else {
                    values.put(parameter.id(), spec.text(parameter));
                }
            }
        }
        for (Parameter<String> place : PLACES) {
            if (spec.isSetByHand(place) && !place.choices().contains(spec.get(place))) {
                root.withObject("/absolutePaths").put(place.id(), absolute(spec.get(place)));
            }
        }
        byte[] bytes = (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /**
     * Reads an experiment. A path of images that does not exist is replaced by their current place, if it is found.
     *
     * @throws StoreException if the file is not one, is of a later version, or holds an id or value that is not allowed
     * @throws IOException if it cannot be read
     */
    public static ExperimentSpec read(Path file) throws IOException {
        JsonNode root = parse(file);
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new StoreException(Message.of("experiment.refused.format", file.toString(), FORMAT));
        }
        JsonNode version = root.path("formatVersion");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new StoreException(Message.of("file.refused.version", file.toString(), version.toString(), VERSION));
        }
        JsonNode values = root.path("experiment");
        if (!values.isObject()) {
            throw new StoreException(Message.of("experiment.refused.no-values", file.toString()));
        }
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        for (Iterator<Map.Entry<String, JsonNode>> fields = values.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!field.getValue().isNumber() && !field.getValue().isTextual()) {
                throw new StoreException(Message.of(
                        "experiment.refused.value",
                        file.toString(),
                        field.getKey(),
                        field.getValue().toString()));
            }
            try {
                spec = spec.withText(
                        Parameters.byId(field.getKey()), field.getValue().asText());
            } catch (OptionException refused) {
                throw new StoreException(Message.of("file.refused.value", file.toString(), ErrorMessage.of(refused)));
            }
        }
        JsonNode paths = root.path("absolutePaths");
        return ImageCandidates.existing(
                spec.asWritten(), file, place(paths, Parameters.DATASET), place(paths, Parameters.PROBE_DATASET));
    }

    private static ImagePlace place(JsonNode paths, Parameter<String> parameter) {
        return new ImagePlace(paths.path(parameter.id()).asText(), "", 0, 0, 0);
    }

    private static String absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException ofAnotherSystem) {
            return path;
        }
    }

    private static JsonNode parse(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
            throw new StoreException(Message.of("experiment.refused.size", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Message.of("experiment.refused.missing", file.toString()));
        }
        try {
            return MAPPER.readTree(TextFile.decode(Files.readAllBytes(file), file.toString()));
        } catch (TextFile.EncodingException foreign) {
            throw new StoreException(foreign.message());
        } catch (JsonProcessingException malformed) {
            throw new StoreException(noJson(file, malformed));
        }
    }

    /** Returns the refusal with the position of the syntax error; too deep nesting has no position. */
    private static Message noJson(Path file, JsonProcessingException malformed) {
        JsonLocation where = malformed.getLocation();
        return where == null
                ? Message.of("experiment.refused.json", file.toString())
                : Message.of("experiment.refused.json-at", file.toString(), where.getLineNr(), where.getColumnNr());
    }
}
