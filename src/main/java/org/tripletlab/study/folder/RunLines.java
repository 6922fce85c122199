package org.tripletlab.study.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** Conversion of a finished run to one line of JSON and back. */
final class RunLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunLines() {}

    /** A line that cannot be used; the reason is a clause of the sentence with its file and number. */
    static final class LineException extends LocalizedIOException {
        private static final long serialVersionUID = 1;

        private LineException(Message message) {
            super(message);
        }
    }

    /** Returns the line, without its line end. */
    static String write(StudyRun run, RunOutcome outcome) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("type", "run");
        line.put("index", run.index());
        line.set("varied", MAPPER.valueToTree(run.varied()));
        line.set("experiment", MAPPER.valueToTree(run.spec().toTexts()));
        line.set("result", MAPPER.valueToTree(outcome.result()));
        ObjectNode trace = line.putObject("trace");
        trace.set("step", MAPPER.valueToTree(outcome.trace().steps()));
        outcome.trace()
                .series()
                .forEach((field, values) -> trace.set(
                        field,
                        MAPPER.valueToTree(values.stream()
                                .map(value -> Double.isFinite(value) ? value : null)
                                .toList())));
        trace.set("state", MAPPER.valueToTree(outcome.trace().states()));
        line.put("seconds", Math.round(outcome.seconds() * 1000) / 1000.0);
        line.put("failure", outcome.failure().orElse(null));
        return line.toString();
    }

    /**
     * Parses a line.
     *
     * @param runs the runs of the study
     * @throws LineException with the reason if it does not belong to this study
     */
    static RunOutcome read(String text, List<StudyRun> runs) throws LineException {
        JsonNode line;
        try {
            line = MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new LineException(Message.of("study.line.refused.json", malformed.getOriginalMessage()));
        }
        int index = line.path("index").asInt(-1);
        if (index < 0 || index >= runs.size()) {
            throw new LineException(
                    Message.of("study.line.refused.index", line.path("index").toString()));
        }
        if (!line.path("experiment")
                .equals(MAPPER.valueToTree(runs.get(index).spec().toTexts()))) {
            throw new LineException(Message.of("study.line.refused.experiment", index));
        }
        return new RunOutcome(
                index,
                result(line.path("result")),
                trace(line.path("trace")),
                line.path("seconds").asDouble(),
                Optional.ofNullable(line.path("failure").asText(null)));
    }

    private static Map<String, Object> result(JsonNode node) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isNumber()) {
                result.put(field.getKey(), value.numberValue());
            } else if (value.isBoolean()) {
                result.put(field.getKey(), value.booleanValue());
            } else {
                result.put(field.getKey(), value.asText(null));
            }
        }
        return result;
    }

    private static Trace trace(JsonNode node) {
        List<Integer> steps = new ArrayList<>();
        node.path("step").forEach(step -> steps.add(step.asInt()));
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String field : Trace.FIELDS) {
            List<Double> values = new ArrayList<>();
            node.path(field).forEach(value -> values.add(value.isNumber() ? value.doubleValue() : Double.NaN));
            if (values.size() == steps.size()) {
                series.put(field, values);
            }
        }
        List<String> states = new ArrayList<>();
        node.path("state").forEach(state -> states.add(state.asText()));
        return new Trace(steps, series, states.size() == steps.size() ? states : List.of());
    }
}
