package org.tripletlab.export.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.FinalReport;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.matrix.BlasCore;
import org.tripletlab.math.matrix.Machine;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.text.Message;

/**
 * A run as JSON, one object a line: {@code start}, {@code step}, {@code event}, {@code result}.
 *
 * <p>Fractions are 0–1, angles in degrees with {@code Degrees} in the name; what is undefined is null, never NaN.
 */
public final class RunJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Metric> STEP_LINE = Metrics.those(
            Metric::isInStepLine,
            List.of(
                    Metrics.LOSS,
                    Metrics.MINED_COUNT,
                    Metrics.MINED_FRACTION,
                    Metrics.ACTIVE_FRACTION,
                    Metrics.MEAN_RESULTANT_LENGTH,
                    Metrics.SMALLEST_ANGLE,
                    Metrics.TAMMES_BOUND,
                    Metrics.SEPARATION,
                    Metrics.NEAREST_AXIS_ACCURACY,
                    Metrics.EQUAL_ERROR_RATE,
                    Metrics.INTRA_CLASS_ANGLE_P95,
                    Metrics.PAIR_ANGLE_P95));

    private RunJson() {}

    /** Returns the first line: the whole experiment, its data and the program. */
    public static String start(ExperimentSpec spec, TrainingData data) {
        Map<String, Object> line = typed("start");
        line.putAll(startFields(spec, data));
        line.put("machine", machine(Machine.ofThisProcess()));
        return write(line);
    }

    /** Returns the fields of the first line. */
    static Map<String, Object> startFields(ExperimentSpec spec, TrainingData data) {
        Map<String, Object> fields = recipe(spec, data);
        fields.put("notices", data.notices().stream().map(Message::key).toList());
        return fields;
    }

    /**
     * Returns what is needed to make the run again: program version, every parameter, and the data sets with their hashes.
     */
    public static Map<String, Object> recipe(ExperimentSpec spec, TrainingData data) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("program", "TripletLab");
        recipe.put("version", ProgramVersion.read());
        recipe.put("experiment", experiment(spec, data));
        recipe.put("dataset", DatasetJson.facts(data.training()));
        recipe.put("probeDataset", DatasetJson.facts(data.probing()));
        return recipe;
    }

    /** Returns the line of one recorded step. */
    public static String step(Measurement measurement) {
        Map<String, Object> line = typed("step");
        addMeasurement(line, measurement);
        return write(line);
    }

    /** Returns the line of an event. */
    public static String event(SessionEvent event) {
        Map<String, Object> line = typed("event");
        line.putAll(eventFields(event));
        return write(line);
    }

    /** Returns the fields of an event. */
    static Map<String, Object> eventFields(SessionEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", event.step());
        fields.put("event", event.kind().id());
        fields.put("arguments", event.arguments());
        return fields;
    }

    /** Returns the last line. */
    public static String result(TrainingRun.Result result, TrainingData data) {
        Map<String, Object> line = typed("result");
        line.putAll(fields(result, data));
        return write(line);
    }

    /** Returns every field of a result, in the order in which they are shown. */
    public static Map<String, Object> fields(TrainingRun.Result result, TrainingData data) {
        Map<String, Object> fields = fields(result.last().measurement(), result.report(), data);
        fields.put("stepsPerSecond", defined(result.stepsPerSecond()));
        return fields;
    }

    /** Returns the fields of a result but for its timing. */
    static Map<String, Object> fields(Measurement last, FinalReport report, TrainingData data) {
        Map<String, Object> fields = fields(last);
        fields.put("trainAxisAccuracy", defined(report.trainAxisAccuracy()));
        fields.putAll(ReportJson.fields(report, data.probe().classNames()));
        return fields;
    }

    /** Returns the fields of one recorded step. */
    public static Map<String, Object> fields(Measurement measurement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        addMeasurement(fields, measurement);
        return fields;
    }

    /** Writes any of these maps as one line of JSON. */
    public static String write(Map<String, Object> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addMeasurement(Map<String, Object> line, Measurement measurement) {
        EvaluationStatistics probe = measurement.probe();
        line.put("step", measurement.step());
        for (Metric metric : STEP_LINE) {
            double value = measurement.value(metric);
            Object number = metric.form() == Metric.Form.COUNT && Double.isFinite(value)
                    ? (Object) (long) value
                    : defined(value);
            line.put(metric.id(), number);
        }
        line.put("strictIdeal", probe.strictIdeal());
        line.put("idealP95", probe.idealP95());
        line.put("state", measurement.diagnosis().state().id());
        line.put(
                "collapsedAtStep",
                measurement.diagnosis().collapsedAtStep().isPresent()
                        ? measurement.diagnosis().collapsedAtStep().getAsInt()
                        : null);
        line.put(
                "notes",
                measurement.diagnosis().notes().stream().map(SessionNote::id).toList());
    }

    private static Map<String, Object> experiment(ExperimentSpec spec, TrainingData data) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            Object value = spec.get(parameter);
            values.put(parameter.id(), value instanceof Number ? value : spec.text(parameter));
        }
        // What the run really used, where a default stood for it.
        values.put(Parameters.DATASET.id(), data.training().id());
        values.put(Parameters.PROBE_DATASET.id(), data.probing().id());
        values.put(Parameters.PROBE.id(), data.probe().count());
        values.put(Parameters.CLASSES.id(), data.batch().classes());
        values.put(Parameters.PER_CLASS.id(), data.batch().imagesPerClass());
        return values;
    }

    // Digits agree on the same kernels only, and times on the same processor.
    private static Map<String, Object> machine(Machine machine) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("processor", machine.processor());
        facts.put("cores", machine.cores());
        facts.put("java", machine.java());
        facts.put("system", machine.system());
        facts.put("blasVersion", machine.blas().map(BlasCore::version).orElse(null));
        facts.put("blasCore", machine.blas().map(BlasCore::name).orElse(null));
        return facts;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        return line;
    }

    static Double defined(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
