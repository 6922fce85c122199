package org.tripletlab.study.folder;

import com.fasterxml.jackson.core.JsonLocation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.io.TextFile;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.Axis;
import org.tripletlab.study.Grid;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.text.Message;

/**
 * Definition of a study as JSON, which can be written by hand:
 *
 * <pre>{"format": "tripletlab-study", "formatVersion": 1, "id": "margins",
 *  "grids": [{"base": {"steps": 300}, "vary": {"seed": ["0", "1"], "margin": ["0.1", "0.4"]}}]}</pre>
 *
 * <p>Keys and values are those of the command line; unknown ones are errors.
 *
 * @param study the study
 * @param shard part of it
 * @param provenance origin of its results; empty texts before the first run
 */
record StudyFile(Study study, Shard shard, Provenance provenance) {
    private static final String FORMAT = "tripletlab-study";
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 4_000_000;
    private static final Set<String> KEYS =
            Set.of("format", "formatVersion", "id", "grids", "shard", "program", "machine", "begun");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT);

    void write(Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("formatVersion", VERSION);
        root.put("id", study.id());
        ArrayNode grids = root.putArray("grids");
        for (Grid grid : study.grids()) {
            ObjectNode node = grids.addObject();
            ObjectNode base = node.putObject("base");
            // In the order of the table, so that the same study gives the same file.
            for (Parameter<?> parameter : Parameters.all()) {
                if (grid.base().containsKey(parameter)) {
                    base.put(parameter.id(), grid.base().get(parameter));
                } else if (parameter == Parameters.TRANSPOSED && leavesTransposedOut(grid)) {
                    base.put(parameter.id(), parameter.defaultValue().toString());
                }
            }
            ObjectNode vary = node.putObject("vary");
            for (Axis axis : grid.axes()) {
                ArrayNode values = vary.putArray(axis.parameter().id());
                axis.values().forEach(values::add);
            }
        }
        root.put("shard", shard.toString());
        root.put("program", provenance.program());
        root.put("machine", provenance.machine());
        root.put("begun", provenance.begun());
        byte[] bytes = (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    static StudyFile read(Path file) throws IOException {
        JsonNode root = parse(file);
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new StudyFileException(Message.of("study.file.refused.format", file.toString(), FORMAT));
        }
        JsonNode version = root.path("formatVersion");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new StudyFileException(
                    Message.of("file.refused.version", file.toString(), version.toString(), VERSION));
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!KEYS.contains(field.getKey())) {
                throw new StudyFileException(Message.of("study.file.refused.key", file.toString(), field.getKey()));
            }
        }
        try {
            List<Grid> grids = new ArrayList<>();
            for (JsonNode grid : root.path("grids")) {
                grids.add(grid(grid, file));
            }
            if (grids.isEmpty()) {
                throw new StudyFileException(Message.of("study.file.refused.no-grids", file.toString()));
            }
            Study study = new Study(root.path("id").asText(Study.OWN), grids);
            return new StudyFile(
                    study,
                    Shard.parse(root.path("shard").asText("1/1")),
                    new Provenance(
                            root.path("program").asText(),
                            root.path("machine").asText(),
                            root.path("begun").asText()));
        } catch (OptionException refused) {
            throw new StudyFileException(Message.of("file.refused.value", file.toString(), ErrorMessage.of(refused)));
        }
    }

    private static Grid grid(JsonNode node, Path file) throws StudyFileException {
        Map<Parameter<?>, String> base = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.path("base").properties()) {
            base.put(Parameters.byId(field.getKey()), scalar(field.getValue(), field.getKey(), file));
        }
        List<Axis> axes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.path("vary").properties()) {
            List<String> values = new ArrayList<>();
            for (JsonNode value : field.getValue()) {
                values.add(scalar(value, field.getKey(), file));
            }
            axes.add(new Axis(Parameters.byId(field.getKey()), values));
        }
        if (leavesTransposedOut(new Grid(base, axes))) {
            // Studies of versions before "auto" mean images as stored.
            base.put(Parameters.TRANSPOSED, "no");
        }
        return new Grid(base, axes);
    }

    private static boolean leavesTransposedOut(Grid grid) {
        boolean given = grid.base().containsKey(Parameters.TRANSPOSED)
                || grid.axes().stream().anyMatch(axis -> axis.parameter() == Parameters.TRANSPOSED);
        List<Parameter<?>> datasets = List.of(Parameters.DATASET, Parameters.PROBE_DATASET);
        Stream<String> inBase =
                datasets.stream().filter(grid.base()::containsKey).map(grid.base()::get);
        Stream<String> varied = grid.axes().stream()
                .filter(axis -> datasets.contains(axis.parameter()))
                .flatMap(axis -> axis.values().stream());
        return !given && Stream.concat(inBase, varied).anyMatch(StudyFile::isPlace);
    }

    private static boolean isPlace(String dataset) {
        return !Parameters.DATASET.choices().contains(dataset)
                && !Parameters.PROBE_DATASET.choices().contains(dataset);
    }

    private static String scalar(JsonNode value, String key, Path file) throws StudyFileException {
        if (!value.isTextual() && !value.isNumber()) {
            throw new StudyFileException(
                    Message.of("study.file.refused.value", file.toString(), key, value.toString()));
        }
        return value.asText();
    }

    private static JsonNode parse(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new StudyFileException(Message.of("study.file.refused.missing", file.toString()));
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new StudyFileException(Message.of("study.file.refused.size", file.toString()));
        }
        try {
            return MAPPER.readTree(TextFile.decode(Files.readAllBytes(file), file.toString()));
        } catch (TextFile.EncodingException foreign) {
            throw new StudyFileException(foreign.message());
        } catch (JsonProcessingException malformed) {
            throw new StudyFileException(noJson(file, malformed));
        }
    }

    private static Message noJson(Path file, JsonProcessingException malformed) {
        String what = malformed.getOriginalMessage();
        JsonLocation where = malformed.getLocation();
        // Too deep nesting has no position.
        return where == null
                ? Message.of("study.file.refused.json", file.toString(), what)
                : Message.of(
                        "study.file.refused.json-at", file.toString(), where.getLineNr(), where.getColumnNr(), what);
    }
}
