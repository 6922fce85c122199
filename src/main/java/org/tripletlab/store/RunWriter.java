package org.tripletlab.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.HistoryEntry;
import org.tripletlab.history.StepSeries;
import org.tripletlab.history.StoredCheckpoint;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.training.Checkpoint;

/** Writer of the run of one lane into a folder of a session file. */
final class RunWriter {
    /** Early versions read the first columns by position. */
    private static final List<Metric> STEP_COLUMNS = Metrics.those(
            Metric::isOfEveryStep,
            List.of(
                    Metrics.LOSS,
                    Metrics.MINED_COUNT,
                    Metrics.ACTIVE_FRACTION,
                    Metrics.MINED_FRACTION,
                    Metrics.GRADIENT_NORM));

    private final ArchiveWriter archive;
    private final String folder;
    private final SavedRun run;
    private final List<RunEntries.Experiment> experiments = new ArrayList<>();
    private final Map<ExperimentSpec, Integer> numbers = new LinkedHashMap<>();

    /**
     * Creates a writer.
     *
     * @param folder ends with a slash
     */
    RunWriter(ArchiveWriter archive, String folder, SavedRun run) {
        this.archive = archive;
        this.folder = folder;
        this.run = run;
    }

    /** Returns an experiment in stored form. */
    static RunEntries.Experiment experiment(ExperimentSpec spec) {
        List<String> byHand = Parameters.all().stream()
                .filter(spec::isSetByHand)
                .map(Parameter::id)
                .toList();
        Map<String, String> values = new LinkedHashMap<>(spec.toTexts());
        for (Parameter<?> parameter : Parameters.all()) {
            if (spec.isSetByHand(parameter)) {
                values.putIfAbsent(parameter.id(), spec.text(parameter));
            }
        }
        return new RunEntries.Experiment(values, byHand);
    }

    /** Writes the run into a session at this place. */
    void write(Path file) throws IOException {
        number(run.begunWith());
        List<RunEntries.Check> checkpoints = new ArrayList<>();
        for (int i = 0; i < run.continuation().checkpoints().size(); i++) {
            StoredCheckpoint way = run.continuation().checkpoints().get(i);
            checkpoints.add(write(way.checkpoint(), way.nanos(), "checkpoint-" + i));
        }
        checkpoints.add(write(run.continuation().present(), 0, "present"));
        List<HistoryEntry> history = run.history();
        archive.floats(
                folder + "embeddings.f32",
                history.stream()
                        .map(entry -> entry.recording().snapshot().unit())
                        .toList());
        archive.text(folder + "recordings.jsonl", out -> {
            for (HistoryEntry entry : history) {
                line(out, recorded(entry));
            }
        });
        archive.text(folder + "measurements.jsonl", out -> {
            for (Measurement measurement : measurements(history).values()) {
                line(out, measurement);
            }
        });
        archive.text(folder + "steps.tsv", this::writeSteps);
        if (run.images().description().isPresent()) {
            byte[] images = SessionJson.MAPPER.writeValueAsBytes(
                    run.images().description().get().seenFrom(file));
            archive.text(folder + "images.json", out -> out.write(images));
        }
        EmbeddingSnapshot first = history.get(0).recording().snapshot();
        RunEntries.Run entry = new RunEntries.Run(
                experiments,
                run.images().training(),
                run.images().probing(),
                run.phase(),
                first.embeddingSize(),
                first.count(),
                run.events(),
                run.continuation().decisions().stream()
                        .map(each -> new RunEntries.Decided(each.step(), number(each.spec()), each.stage()))
                        .toList(),
                checkpoints);
        // All experiments are in the table only at this point.
        archive.text(folder + "run.json", out -> out.write(SessionJson.pretty(entry)));
    }

    private RunEntries.Check write(Checkpoint then, long nanos, String name) throws IOException {
        List<float[]> arrays = then.numbers();
        archive.floats(folder + name + ".f32", arrays);
        return new RunEntries.Check(
                name + ".f32",
                arrays.size(),
                then.learned().weights().length,
                then.step(),
                nanos,
                number(then.spec()),
                then.stage(),
                then.miner(),
                then.batch(),
                then.learned().lossMemory(),
                then.learned().optimiser().powers());
    }

    private RunEntries.Recorded recorded(HistoryEntry entry) {
        Recording recording = entry.recording();
        return new RunEntries.Recorded(
                recording.snapshot().step(),
                number(recording.spec()),
                recording.miner(),
                recording.collapseFloor(),
                entry.recent().stream().map(Measurement::step).toList(),
                recording.snapshot().wedges().orElse(null));
    }

    private static Map<Integer, Measurement> measurements(List<HistoryEntry> history) {
        Map<Integer, Measurement> byStep = new TreeMap<>();
        for (HistoryEntry entry : history) {
            entry.recent().forEach(measurement -> byStep.put(measurement.step(), measurement));
        }
        return byStep;
    }

    private void writeSteps(OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder("step");
        STEP_COLUMNS.forEach(metric -> line.append('\t').append(metric.id()));
        out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        StepSeries series = run.series();
        for (int i = 0; i < series.count(); i++) {
            line.setLength(0);
            line.append(i + 1);
            for (Metric metric : STEP_COLUMNS) {
                double value = series.value(metric, i);
                line.append('\t');
                if (metric.form() == Metric.Form.COUNT) {
                    line.append((long) value);
                } else {
                    line.append((float) value);
                }
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int number(ExperimentSpec spec) {
        return numbers.computeIfAbsent(spec, added -> {
            experiments.add(experiment(added));
            return experiments.size() - 1;
        });
    }

    private static void line(OutputStream out, Record record) throws IOException {
        out.write(SessionJson.MAPPER.writeValueAsBytes(record));
        out.write('\n');
    }
}
