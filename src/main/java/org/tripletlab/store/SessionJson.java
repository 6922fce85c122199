package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/**
 * JSON format of the records of a run: numbers in full precision, undefined values as null, ids for states. Missing and
 * unknown fields are errors.
 */
final class SessionJson {
    static final ObjectMapper MAPPER = mapper();

    /**
     * Fields that may be null: a step without a batch, an undefined result, class directions that only some losses
     * have.
     */
    private static final Set<String> OPTIONAL =
            Set.of("batch", "strictIdeal", "idealP95", "wedges", "origin", "folder", "picture");

    private SessionJson() {}

    /**
     * Reads a complete record.
     *
     * @throws IOException if the text is not JSON, or not of this record
     */
    static <T extends Record> T read(byte[] json, Class<T> type) throws IOException {
        T read = MAPPER.readValue(json, type);
        requireWhole(read);
        return read;
    }

    /** Writes a record in readable form. */
    static byte[] pretty(Record record) throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(record);
    }

    private static void requireWhole(Object read) throws IOException {
        if (read instanceof List<?> list) {
            for (Object item : list) {
                requireWhole(item);
            }
        } else if (read instanceof Record) {
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                Object value = value(read, component);
                if (value != null) {
                    requireWhole(value);
                } else if (!OPTIONAL.contains(component.getName())) {
                    throw new RecordException(Message.of("damage.component", component.getName()));
                }
            }
        } else if (read == null) {
            throw new RecordException(Message.of("damage.null"));
        }
    }

    private static Object value(Object read, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        StatisticsJson.addTo(module);
        module.addSerializer(double.class, new NumberWriter());
        module.addSerializer(Double.class, new NumberWriter());
        module.addDeserializer(double.class, new NumberReader());
        module.addSerializer(double[].class, new NumbersWriter());
        module.addSerializer(OptionalInt.class, new StepWriter());
        module.addDeserializer(OptionalInt.class, new StepReader());
        words(module, SessionState.class, SessionState.values(), SessionState::id);
        words(module, SessionNote.class, SessionNote.values(), SessionNote::id);
        words(module, SessionEvent.Kind.class, SessionEvent.Kind.values(), SessionEvent.Kind::id);
        words(
                module,
                RunnerPhase.class,
                RunnerPhase.values(),
                phase -> phase.name().toLowerCase(Locale.ROOT));
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(module)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
        return mapper;
    }

    private static <T> void words(SimpleModule module, Class<T> type, T[] values, Function<T, String> word) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider all) throws IOException {
                out.writeString(word.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                String text = in.getText();
                return Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> context.weirdStringException(text, type, "not one of the words for it"));
            }
        });
    }

    /** Writes a number: undefined as null, infinite as a word. */
    static void write(double value, JsonGenerator out) throws IOException {
        if (Double.isNaN(value)) {
            out.writeNull();
        } else if (Double.isInfinite(value)) {
            out.writeString(Double.toString(value));
        } else {
            out.writeNumber(value);
        }
    }

    private static final class NumberWriter extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider all) throws IOException {
            write(value, out);
        }
    }

    private static final class NumbersWriter extends JsonSerializer<double[]> {
        @Override
        public void serialize(double[] values, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeStartArray();
            for (double value : values) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }

    private static final class NumberReader extends JsonDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                return switch (in.getText()) {
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> throw context.weirdStringException(in.getText(), double.class, "not a number");
                };
            }
            if (!in.currentToken().isNumeric()) {
                throw context.wrongTokenException(in, double.class, JsonToken.VALUE_NUMBER_FLOAT, "not a number");
            }
            return in.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }

        @Override
        public Double getAbsentValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class StepWriter extends JsonSerializer<OptionalInt> {
        @Override
        public void serialize(OptionalInt value, JsonGenerator out, SerializerProvider all) throws IOException {
            if (value.isPresent()) {
                out.writeNumber(value.getAsInt());
            } else {
                out.writeNull();
            }
        }
    }

    private static final class StepReader extends JsonDeserializer<OptionalInt> {
        @Override
        public OptionalInt deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return OptionalInt.of(in.getIntValue());
        }

        @Override
        public OptionalInt getNullValue(DeserializationContext context) {
            return OptionalInt.empty();
        }
    }
}
