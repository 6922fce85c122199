package org.tripletlab.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** One batch of the reference file with what another implementation computed for it in double precision. */
public record ReferenceCase(JsonNode json) {
    /** Reads all batches of the file. */
    public static List<ReferenceCase> all() throws IOException {
        try (InputStream stream = ReferenceCase.class.getResourceAsStream("metric-learning-reference.json")) {
            JsonNode cases = new ObjectMapper()
                    .readTree(Objects.requireNonNull(stream, "metric-learning-reference.json"))
                    .get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(ReferenceCase::new)
                    .toList();
        }
    }

    public int embeddingSize() {
        return json.get("dim").asInt();
    }

    public int[] labels() {
        return StreamSupport.stream(json.get("labels").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    public double[] raw() {
        return flat(json.get("raw"));
    }

    public double[] squaredDistances() {
        return flat(json.get("squared_distances"));
    }

    public List<JsonNode> losses() {
        return list(json.get("losses"));
    }

    public List<JsonNode> miners() {
        return list(json.get("miners"));
    }

    /** Turns an array of rows into one array. */
    public static double[] flat(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Turns index tuples into triplets; some miners of the file repeat the anchor before the negative. */
    public static List<List<Integer>> triplets(JsonNode rows) {
        List<List<Integer>> triplets = new ArrayList<>();
        for (JsonNode row : rows) {
            triplets.add(List.of(
                    row.get(0).asInt(),
                    row.get(1).asInt(),
                    row.get(row.size() - 1).asInt()));
        }
        return triplets;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
