package org.tripletlab.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * JSON format of statistics: a field per metric, named by its id. Files of other versions can be read: a missing metric
 * is undefined, an unknown one is ignored. Fields other than metrics are required.
 */
final class StatisticsJson {
    private static final List<Metric> OF_BATCH = Metrics.those(Metric::isOfBatch);
    private static final List<Metric> OF_PROBE = Metrics.those(metric -> metric.isOfProbe() && !metric.isBand());
    private static final List<Metric> BANDS_OF_PROBE = Metrics.those(metric -> metric.isOfProbe() && metric.isBand());

    private StatisticsJson() {}

    /** Registers the serialisers. */
    static void addTo(SimpleModule module) {
        module.addSerializer(BatchStatistics.class, new BatchWriter());
        module.addDeserializer(BatchStatistics.class, new BatchReader());
        module.addSerializer(EvaluationStatistics.class, new ProbeWriter());
        module.addDeserializer(EvaluationStatistics.class, new ProbeReader());
    }

    private static void write(MetricValues values, Metric metric, JsonGenerator out) throws IOException {
        out.writeFieldName(metric.id());
        if (metric.isBand()) {
            out.writeObject(values.band(metric));
            return;
        }
        double value = values.value(metric);
        if (metric.form() == Metric.Form.COUNT && Double.isFinite(value)) {
            out.writeNumber((long) value);
        } else {
            SessionJson.write(value, out);
        }
    }

    private static void read(JsonNode from, Metric metric, MetricValues.Builder into, DeserializationContext context)
            throws IOException {
        JsonNode node = from.get(metric.id());
        if (node == null || node.isNull()) {
            return;
        }
        if (metric.isBand()) {
            into.with(metric, context.readTreeAsValue(node, PercentileBand.class));
        } else if (metric.form() == Metric.Form.COUNT) {
            into.with(metric, context.readTreeAsValue(node, Long.class));
        } else {
            into.with(metric, context.readTreeAsValue(node, double.class));
        }
    }

    private static JsonNode object(JsonParser in, DeserializationContext context, Class<?> type) throws IOException {
        JsonNode node = context.readTree(in);
        if (!node.isObject()) {
            context.reportInputMismatch(type, "not an object");
        }
        return node;
    }

    private static final class BatchWriter extends JsonSerializer<BatchStatistics> {
        @Override
        public void serialize(BatchStatistics batch, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeStartObject();
            for (Metric metric : OF_BATCH) {
                write(batch.values(), metric, out);
            }
            out.writeEndObject();
        }
    }

    private static final class BatchReader extends JsonDeserializer<BatchStatistics> {
        @Override
        public BatchStatistics deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = object(in, context, BatchStatistics.class);
            MetricValues.Builder values = MetricValues.builder();
            for (Metric metric : OF_BATCH) {
                read(node, metric, values, context);
            }
            return new BatchStatistics(values.build());
        }
    }

    private static final class ProbeWriter extends JsonSerializer<EvaluationStatistics> {
        @Override
        public void serialize(EvaluationStatistics probe, JsonGenerator out, SerializerProvider all)
                throws IOException {
            out.writeStartObject();
            out.writeBooleanField("finite", probe.finite());
            for (Metric metric : OF_PROBE) {
                write(probe.values(), metric, out);
                if (metric == Metrics.SMALLEST_ANGLE) {
                    out.writeObjectField("nearestPair", probe.nearestPair());
                }
            }
            out.writeObjectField("strictIdeal", probe.strictIdeal());
            out.writeObjectField("idealP95", probe.idealP95());
            out.writeObjectField("mergedClasses", probe.mergedClasses());
            out.writeObjectField("classAxes", probe.classAxes());
            out.writeObjectFieldStart("bands");
            for (Metric band : BANDS_OF_PROBE) {
                write(probe.values(), band, out);
            }
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    private static final class ProbeReader extends JsonDeserializer<EvaluationStatistics> {
        @Override
        public EvaluationStatistics deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = object(in, context, EvaluationStatistics.class);
            MetricValues.Builder values = MetricValues.builder();
            for (Metric metric : OF_PROBE) {
                read(node, metric, values, context);
            }
            for (Metric band : BANDS_OF_PROBE) {
                read(node.path("bands"), band, values, context);
            }
            return new EvaluationStatistics(
                    there(node, "finite", boolean.class, context),
                    values.build(),
                    there(node, "nearestPair", int[].class, context),
                    thereOrNull(node, "strictIdeal", Boolean.class, context),
                    thereOrNull(node, "idealP95", Boolean.class, context),
                    there(node, "mergedClasses", int[].class, context),
                    there(node, "classAxes", double[].class, context));
        }

        private static <T> T there(JsonNode from, String name, Class<T> type, DeserializationContext context)
                throws IOException {
            T value = thereOrNull(from, name, type, context);
            return value == null
                    ? context.reportInputMismatch(EvaluationStatistics.class, "\"%s\" is missing", name)
                    : value;
        }

        private static <T> T thereOrNull(JsonNode from, String name, Class<T> type, DeserializationContext context)
                throws IOException {
            if (!from.has(name)) {
                return context.reportInputMismatch(EvaluationStatistics.class, "\"%s\" is missing", name);
            }
            return from.get(name).isNull() ? null : context.readTreeAsValue(from.get(name), type);
        }
    }
}
