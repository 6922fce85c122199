package org.tripletlab.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.HistoryEntry;
import org.tripletlab.history.StepSeries;
import org.tripletlab.history.StoredCheckpoint;
import org.tripletlab.history.saved.RecordedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.nn.optimiser.OptimiserState;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;
import org.tripletlab.training.Checkpoint;
import org.tripletlab.training.Decision;

/**
 * Reader of the run of one lane from a folder of a session file. Consistency with the images is checked when they are
 * available.
 */
final class RunReader {
    /** Tolerance of a squared length that should be 1. */
    private static final double TOLERANCE = 1e-3;

    private final ArchiveReader archive;
    private final String folder;
    private final RunEntries.Run run;
    private final List<ExperimentSpec> experiments = new ArrayList<>();

    /** Creates a reader; {@code folder} ends with a slash. */
    RunReader(ArchiveReader archive, String folder) throws IOException {
        this.archive = archive;
        this.folder = folder;
        this.run = SessionJson.read(archive.text(folder + "run.json"), RunEntries.Run.class);
        for (RunEntries.Experiment each : run.experiments()) {
            experiments.add(experiment(each));
        }
    }

    /**
     * Returns a stored experiment.
     *
     * @throws OptionException if this version does not support it
     */
    static ExperimentSpec experiment(RunEntries.Experiment written) {
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        for (String id : written.byHand()) {
            spec = spec.withText(
                    Parameters.byId(id), String.valueOf(written.values().get(id)));
        }
        // The run continues with its stored values, independent of this version's defaults.
        for (Map.Entry<String, String> value : written.values().entrySet()) {
            Parameter<?> parameter = Parameters.byId(value.getKey());
            if (spec.applies(parameter) && !spec.text(parameter).equals(value.getValue())) {
                spec = spec.withText(parameter, String.valueOf(value.getValue()));
            }
        }
        return spec;
    }

    SavedRun read() throws IOException {
        List<StoredCheckpoint> checkpoints = new ArrayList<>();
        for (RunEntries.Check check : run.checkpoints()) {
            checkpoints.add(new StoredCheckpoint(checkpoint(check), check.nanos()));
        }
        if (checkpoints.isEmpty()) {
            throw archive.damaged("damage.no-checkpoint", folder + "run.json");
        }
        List<Decision> decisions = new ArrayList<>();
        for (RunEntries.Decided each : run.decisions()) {
            decisions.add(new Decision(each.step(), spec(each.experiment()), each.stage()));
        }
        int last = checkpoints.size() - 1;
        return new SavedRun(
                spec(0),
                new SavedRun.Images(run.training(), run.probing(), images()),
                run.phase(),
                history(),
                steps(),
                run.events(),
                new SavedRun.Continuation(
                        decisions,
                        checkpoints.subList(0, last),
                        checkpoints.get(last).checkpoint()));
    }

    /** Reads the description of the images; empty in files of early versions. */
    private Optional<RecordedImages> images() throws IOException {
        if (!archive.has(folder + "images.json")) {
            return Optional.empty();
        }
        RecordedImages images = SessionJson.read(archive.text(folder + "images.json"), RecordedImages.class);
        Optional<Message> fault = images.fault();
        if (fault.isPresent()) {
            throw archive.damaged("damage.description", folder + "images.json", fault.get());
        }
        if (images.labels().length != run.probeImages()) {
            throw archive.damaged("damage.images", folder + "images.json", images.labels().length, run.probeImages());
        }
        return Optional.of(images);
    }

    private ExperimentSpec spec(int number) throws StoreException {
        if (number < 0 || number >= experiments.size()) {
            throw archive.damaged("damage.no-experiment", folder, number);
        }
        return experiments.get(number);
    }

    private Checkpoint checkpoint(RunEntries.Check check) throws IOException {
        float[][] arrays = archive.floats(folder + check.numbers(), check.arrays(), check.length());
        if (arrays.length < 1) {
            throw archive.damaged("damage.no-weights", folder + check.numbers());
        }
        List<float[]> numbers = List.of(arrays);
        return new Checkpoint(
                check.step(),
                spec(check.experiment()),
                new Checkpoint.Learned(
                        numbers.get(0),
                        new OptimiserState(numbers.subList(1, numbers.size()), check.powers()),
                        check.lossMemory()),
                check.stage(),
                check.miner(),
                check.batch());
    }

    private List<HistoryEntry> history() throws IOException {
        Map<Integer, Measurement> measured = new HashMap<>();
        for (String line : lines("measurements.jsonl")) {
            Measurement each = SessionJson.read(line.getBytes(StandardCharsets.UTF_8), Measurement.class);
            measured.put(each.step(), each);
        }
        List<RunEntries.Recorded> recorded = new ArrayList<>();
        for (String line : lines("recordings.jsonl")) {
            recorded.add(SessionJson.read(line.getBytes(StandardCharsets.UTF_8), RunEntries.Recorded.class));
        }
        if (run.embeddingSize() < 1 || run.probeImages() < 1) {
            throw archive.damaged("damage.no-embeddings", folder + "run.json");
        }
        int length = Math.multiplyExact(run.embeddingSize(), run.probeImages());
        float[][] embeddings = archive.floats(folder + "embeddings.f32", recorded.size(), length);
        List<HistoryEntry> history = new ArrayList<>();
        for (int i = 0; i < embeddings.length; i++) {
            HistoryEntry entry = entry(recorded.get(i), embeddings[i], measured);
            if (entry.recording().measurement().probe().finite()) {
                requireUnit(embeddings[i], entry.recording().measurement().step());
            }
            history.add(entry);
        }
        return history;
    }

    private void requireUnit(float[] embeddings, int step) throws StoreException {
        for (int start = 0; start < embeddings.length; start += run.embeddingSize()) {
            double squares = 0;
            for (int k = 0; k < run.embeddingSize(); k++) {
                squares += (double) embeddings[start + k] * embeddings[start + k];
            }
            // A network may output only zeros, which have no direction.
            if (!(Math.abs(squares - 1) < TOLERANCE) && squares != 0) {
                throw archive.damaged("damage.length", step, folder);
            }
        }
    }

    private HistoryEntry entry(RunEntries.Recorded recorded, float[] unit, Map<Integer, Measurement> measured)
            throws IOException {
        List<Measurement> recent = new ArrayList<>();
        for (int step : recorded.recent()) {
            if (!measured.containsKey(step)) {
                throw archive.damaged("damage.no-measurement", step, folder);
            }
            recent.add(measured.get(step));
        }
        if (recent.isEmpty() || recent.get(recent.size() - 1).step() != recorded.step()) {
            throw archive.damaged("damage.unmeasured", recorded.step(), folder);
        }
        return new HistoryEntry(
                new Recording(
                        spec(recorded.experiment()),
                        recorded.miner(),
                        recorded.collapseFloor(),
                        recent.get(recent.size() - 1),
                        new EmbeddingSnapshot(recorded.step(), run.embeddingSize(), recorded.ownWedges(), unit)),
                recent);
    }

    /** Reads the known columns by their headings; missing ones are undefined. */
    private StepSeries steps() throws IOException {
        List<String> lines = lines("steps.tsv");
        List<String> heads = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        int count = Math.max(0, lines.size() - 1);
        Map<Metric, double[]> values = new HashMap<>();
        for (Metric metric : Metrics.ofEveryStep()) {
            if (heads.contains(metric.id())) {
                values.put(metric, new double[count]);
            }
        }
        for (int i = 0; i < count; i++) {
            String[] fields = lines.get(i + 1).split("\t", -1);
            try {
                if (fields.length != heads.size() || Integer.parseInt(fields[0]) != i + 1) {
                    throw archive.damaged("damage.other-step", i + 2, folder + "steps.tsv", i + 1);
                }
                for (Map.Entry<Metric, double[]> column : values.entrySet()) {
                    String field = fields[heads.indexOf(column.getKey().id())];
                    boolean whole = column.getKey().form() == Metric.Form.COUNT;
                    column.getValue()[i] = whole ? Integer.parseInt(field) : Float.parseFloat(field);
                }
            } catch (NumberFormatException noNumber) {
                throw archive.damaged("damage.no-number", i + 2, folder + "steps.tsv");
            }
        }
        return StepSeries.of(count, values);
    }

    private List<String> lines(String name) throws IOException {
        return new String(archive.text(folder + name), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
