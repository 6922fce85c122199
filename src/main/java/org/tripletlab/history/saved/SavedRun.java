package org.tripletlab.history.saved;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.Checkpoints;
import org.tripletlab.history.HistoryEntry;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RecordedHistory;
import org.tripletlab.history.Replay;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.history.StepSeries;
import org.tripletlab.history.StoredCheckpoint;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;
import org.tripletlab.training.Checkpoint;
import org.tripletlab.training.Decision;
import org.tripletlab.training.TrainingSession;

/**
 * Complete data of a run, for viewing it and for continuing it elsewhere or later with identical results. The images
 * are not included. Immutable by convention: the arrays must not be written.
 *
 * @param begunWith the experiment at step 0
 * @param images the images that it was trained and measured with
 * @param phase phase of the run when it was saved
 * @param history all kept recordings, oldest first; at least that of step 0
 * @param series metrics of every step
 * @param events all events, oldest first
 * @param continuation state from which it can be continued
 */
public record SavedRun(
        ExperimentSpec begunWith,
        Images images,
        RunnerPhase phase,
        List<HistoryEntry> history,
        StepSeries series,
        List<SessionEvent> events,
        Continuation continuation) {
    /**
     * Images of a run.
     *
     * @param training fingerprint of the training data set
     * @param probing fingerprint of the evaluation data set
     * @param description description of both without pixels; empty in files of early versions
     */
    public record Images(
            DatasetFingerprint training, DatasetFingerprint probing, Optional<RecordedImages> description) {}

    /**
     * State from which a run can be continued.
     *
     * @param decisions changes made during the run, oldest first
     * @param checkpoints checkpoints for rewinding, ascending; at least that of step 0
     * @param present the current state
     */
    public record Continuation(List<Decision> decisions, List<StoredCheckpoint> checkpoints, Checkpoint present) {
        /** Copies the lists. */
        public Continuation {
            decisions = List.copyOf(decisions);
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /**
     * Number of stored checkpoints: rewinding stays reasonably fast and files small, since each is three times the size
     * of the network.
     */
    private static final int STORED_CHECKPOINTS = 4;

    /** Copies the lists. */
    public SavedRun {
        history = List.copyOf(history);
        events = List.copyOf(events);
    }

    /** Creates the saved run of a branch, and closes the branch. */
    public static SavedRun of(Branch branch) {
        try (branch) {
            RunnerView view = branch.view();
            List<StoredCheckpoint> kept = branch.notes().checkpoints().some(STORED_CHECKPOINTS);
            List<HistoryEntry> history = branch.history().entries();
            Checkpoint present =
                    branch.present().orElseGet(() -> kept.get(kept.size() - 1).checkpoint());
            return new SavedRun(
                    branch.begunWith(),
                    new Images(
                            DatasetFingerprint.of(view.data().training()),
                            DatasetFingerprint.of(view.data().probing()),
                            Optional.of(RecordedImages.of(view.data(), branch.begunWith()))),
                    view.phase(),
                    history,
                    view.history().series().first(present.step()),
                    view.history().events(),
                    new Continuation(branch.notes().decisions(), kept, present));
        }
    }

    /**
     * Returns a copy with fewer recordings, evenly chosen, that can still be continued.
     *
     * @param most memory limit of their embeddings, in bytes
     */
    public SavedRun light(long most) {
        int each =
                Math.max(1, Float.BYTES * history.get(0).recording().snapshot().unit().length);
        int stride = (int) Math.max(1, Math.ceil((double) each * history.size() / most));
        List<HistoryEntry> fewer = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (i % stride == 0 || i == history.size() - 1) {
                fewer.add(history.get(i));
            }
        }
        return new SavedRun(
                begunWith,
                images,
                phase,
                fewer,
                series,
                events,
                new Continuation(
                        continuation.decisions(), continuation.checkpoints().subList(0, 1), continuation.present()));
    }

    /** Returns the experiment with all changes. */
    public ExperimentSpec spec() {
        return continuation.present().spec();
    }

    /** Returns the number of optimiser updates done. */
    public int step() {
        return continuation.present().step();
    }

    /**
     * Returns a copy with another number of steps to train. Its schedule is unchanged; settings that depend on the
     * total number, such as the decay of the learning rate, follow the new number from here on.
     */
    public SavedRun withSteps(int steps) {
        return withEach(spec -> withSteps(spec, steps));
    }

    /** Returns a copy with another place of its images. */
    SavedRun withPlace(Parameter<String> parameter, String place) {
        return withEach(spec -> spec.with(parameter, place));
    }

    private SavedRun withEach(UnaryOperator<ExperimentSpec> change) {
        List<StoredCheckpoint> kept = continuation.checkpoints().stream()
                .map(way -> new StoredCheckpoint(withEach(way.checkpoint(), change), way.nanos()))
                .toList();
        List<Decision> decided = continuation.decisions().stream()
                .map(each -> new Decision(each.step(), change.apply(each.spec()), each.stage()))
                .toList();
        List<HistoryEntry> recorded = history.stream()
                .map(entry -> new HistoryEntry(withEach(entry.recording(), change), entry.recent()))
                .toList();
        return new SavedRun(
                change.apply(begunWith),
                images,
                phase,
                recorded,
                series,
                events,
                new Continuation(decided, kept, withEach(continuation.present(), change)));
    }

    private static Recording withEach(Recording then, UnaryOperator<ExperimentSpec> change) {
        return new Recording(
                change.apply(then.spec()), then.miner(), then.collapseFloor(), then.measurement(), then.snapshot());
    }

    private static Checkpoint withEach(Checkpoint then, UnaryOperator<ExperimentSpec> change) {
        return new Checkpoint(
                then.step(), change.apply(then.spec()), then.learned(), then.stage(), then.miner(), then.batch());
    }

    private static ExperimentSpec withSteps(ExperimentSpec spec, int steps) {
        // A schedule left at its default would follow the number of steps.
        ExperimentSpec fixed = spec.applies(Parameters.SCHEDULE)
                ? spec.with(Parameters.SCHEDULE, spec.get(Parameters.SCHEDULE))
                : spec;
        return fixed.with(Parameters.STEPS, steps);
    }

    /**
     * Returns the data without pixels, for uses that need none; for files of early versions with numbers as class names
     * and one label for all.
     */
    public TrainingData withoutImages() {
        return images.description().orElseGet(this::unknownImages).withoutPixels(images.training(), images.probing());
    }

    private RecordedImages unknownImages() {
        require(!history.isEmpty(), "session.damage.no-start");
        EmbeddingSnapshot first = history.get(0).recording().snapshot();
        int classes = Math.max(
                2, history.get(0).recording().measurement().probe().classAxes().length / first.embeddingSize());
        RecordedImages.Source source = new RecordedImages.Source(
                "",
                "",
                0,
                0,
                IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        return new RecordedImages(
                source,
                source,
                1,
                1,
                IntStream.range(0, classes).toArray(),
                begunWith.get(Parameters.CLASSES),
                begunWith.get(Parameters.PER_CLASS),
                0,
                1,
                new int[first.count()],
                IntStream.range(0, first.count()).toArray(),
                new int[0]);
    }

    /**
     * Returns the run as a paused runner view.
     *
     * @param data its images
     * @throws OptionException if the data does not match the run
     */
    public RunnerView view(TrainingData data) {
        requireFitting(data);
        Recording last = history.get(history.size() - 1).recording();
        return new RunnerView(
                1,
                RunnerView.Status.resting(
                        phase == RunnerPhase.FINISHED || phase == RunnerPhase.DIVERGED ? phase : RunnerPhase.PAUSED),
                spec(),
                step(),
                data,
                new RunnerView.Latest(
                        last.snapshot(),
                        new FrozenNetwork(
                                step(), spec(), continuation.present().learned().weights()),
                        null),
                new RunnerView.History(
                        history.stream().map(HistoryEntry::recording).toList(), events, series));
    }

    /**
     * Returns a branch at the end of the run, for a playback to continue.
     *
     * @param data its images
     * @param limits limits of its history
     * @throws OptionException if the data does not match the run, or the run is inconsistent
     */
    public Branch branch(TrainingData data, HistoryLimits limits) {
        RecordedHistory recorded = limits.recordings();
        recorded.addAll(history);
        Checkpoints restored = limits.checkpoints();
        RunnerView view = view(data);
        continuation.checkpoints().forEach(each -> restored.add(each.checkpoint(), each.nanos()));
        return new Branch(
                view,
                recorded,
                history.get(history.size() - 1),
                new Replay.Notes(restored, continuation.decisions()),
                Optional.of(continuation.present()));
    }

    /**
     * Checks that the run is consistent with its images and with itself, so that no error of a file appears later.
     *
     * @throws OptionException if it is not
     */
    private void requireFitting(TrainingData data) {
        requireSame(images.training(), DatasetFingerprint.of(data.training()));
        requireSame(images.probing(), DatasetFingerprint.of(data.probing()));
        require(!history.isEmpty(), "session.damage.no-start");
        if (data.hasImages()) {
            requireLike(new TrainingSession(begunWith, data).checkpoint());
        } else {
            require(
                    images.description().isEmpty()
                            || continuation.present().learned().weights().length
                                    >= data.networkShape(begunWith).weightCount(),
                    "session.damage.other-network");
        }
        require(
                !continuation.checkpoints().isEmpty()
                        && continuation.checkpoints().get(0).checkpoint().step() == 0,
                "session.damage.no-checkpoint");
        require(series.count() == step(), "session.damage.steps", series.count(), step());
        int length = data.probe().count() * begunWith.get(Parameters.EMBEDDING_SIZE);
        int before = -1;
        for (HistoryEntry entry : history) {
            EmbeddingSnapshot snapshot = entry.recording().snapshot();
            require(snapshot.unit().length == length, "session.damage.other-images");
            require(snapshot.step() > before && snapshot.step() <= step(), "session.damage.recording-order");
            before = snapshot.step();
            requireKnownClasses(
                    entry.recording().measurement().probe(),
                    data.probe().classNames().size());
        }
        require(!history.isEmpty() && history.get(0).recording().snapshot().step() == 0, "session.damage.no-start");
        // Decisions must belong to this experiment.
        require(
                continuation.decisions().stream().allMatch(each -> each.step() <= step()),
                "session.damage.late-change");
    }

    /** Checks every checkpoint against that of a new session with the same images. */
    private void requireLike(Checkpoint start) {
        List<Checkpoint> all = new ArrayList<>(continuation.checkpoints().stream()
                .map(StoredCheckpoint::checkpoint)
                .toList());
        all.add(continuation.present());
        int before = 0;
        for (Checkpoint each : all) {
            require(each.step() >= before, "session.damage.checkpoint-order");
            before = each.step();
            require(isLike(each, start), "session.damage.other-weights");
            require(
                    each.stage().stage() < each.spec().stages().stages().size()
                            || each.stage().equals(start.stage()),
                    "session.damage.stage");
        }
    }

    private void requireKnownClasses(EvaluationStatistics probe, int classes) {
        boolean axes = probe.classAxes().length == classes * begunWith.get(Parameters.EMBEDDING_SIZE)
                || probe.classAxes().length == 0;
        boolean named = IntStream.concat(Arrays.stream(probe.nearestPair()), Arrays.stream(probe.mergedClasses()))
                .allMatch(each -> each >= 0 && each < classes);
        require(
                axes && named && (probe.nearestPair().length == 0 || probe.nearestPair().length == 2),
                "session.damage.classes");
    }

    private static boolean isLike(Checkpoint each, Checkpoint start) {
        return Arrays.equals(lengths(each), lengths(start))
                && each.learned().lossMemory().length == start.learned().lossMemory().length
                && each.learned().optimiser().powers().length
                        == start.learned().optimiser().powers().length;
    }

    private static int[] lengths(Checkpoint checkpoint) {
        return checkpoint.numbers().stream().mapToInt(numbers -> numbers.length).toArray();
    }

    private static void require(boolean holds, String damage, Object... values) {
        if (!holds) {
            throw new OptionException("session", Message.of("session.refused.damaged", Message.of(damage, values)));
        }
    }

    private static void requireSame(DatasetFingerprint saved, DatasetFingerprint here) {
        if (!saved.sha256().equals(here.sha256())) {
            // Where MNIST is missing, {@code auto} uses the bundled digits: MNIST must be installed, not searched
            // elsewhere.
            boolean mnistMissing =
                    saved.id().equals(DatasetCache.MNIST) && !here.id().equals(DatasetCache.MNIST);
            Object[] values = {saved.id(), start(saved.sha256()), here.id(), start(here.sha256())};
            throw new OptionException(
                    Parameters.DATASET.id(),
                    Message.of(mnistMissing ? "session.refused.needs-mnist" : "session.refused.other-images", values),
                    Message.of(mnistMissing ? "file.needs-mnist" : "file.other-images", values));
        }
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
