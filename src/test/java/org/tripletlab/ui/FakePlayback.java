package org.tripletlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.InputScaling;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.history.StepSeriesOf;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Diagnosis;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.BranchablePlayback;
import org.tripletlab.text.Message;

/** Simulated run without training, whose view is set by the test. */
public final class FakePlayback implements BranchablePlayback {
    public final List<String> asked = new ArrayList<>();
    public boolean batchesWatched;

    /** True to train a step before every read of the view, as a fast run does. */
    public boolean goesOnWithEveryLook;

    private final TrainingData data;
    private final int embeddingSize;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<SessionEvent> events = new ArrayList<>();
    private int generation = 1;
    private RunnerPhase phase = RunnerPhase.PAUSED;
    private ExperimentSpec spec = ExperimentSpec.DEFAULT;
    private int step;
    private String problem;
    private BatchSnapshot batch;
    private FrozenNetwork network;

    /** Makes a run on the sphere that holds nothing out. */
    public FakePlayback() {
        this(3, IntStream.range(0, 10).toArray());
    }

    /** Makes a run with embeddings of this size that trains on these of the ten classes. */
    public FakePlayback(int embeddingSize, int[] trainedClasses) {
        this.embeddingSize = embeddingSize;
        this.data = data(trainedClasses);
    }

    /** Records a measurement with this state; R̄ and the angle follow from the step. */
    public void record(int at, SessionState state, SessionNote... notes) {
        step = at;
        double share = Math.min(1, at / 600.0);
        boolean bad = state == SessionState.COLLAPSED;
        double concentration = bad ? 0.9 + 0.1 * share : 0.8 - 0.7 * share;
        double angle = bad ? 1 - share : 2 + 48 * share;
        PercentileBand band = band(bad ? 0.01 : 0.5 + share);
        EvaluationStatistics numbers = EvaluationStatistics.builder()
                .with(Metrics.MEAN_RESULTANT_LENGTH, concentration)
                .withAngle(angle, 66.1468)
                .with(Metrics.NEAREST_AXIS_ACCURACY, bad ? 0.11 : 0.5 + 0.45 * share)
                .with(Metrics.PAIR_ANGLE_P95, bad ? 0.4 : 90)
                .with(Metrics.PAIR_ANGLE_MAX, bad ? 0.9 : 170)
                .with(Metrics.INTRA_CLASS_ANGLE_P95, 14)
                .with(Metrics.EQUAL_ERROR_RATE, bad ? 0.48 : 0.06)
                .with(Metrics.EQUAL_ERROR_ANGLE, bad ? 0.2 : 40)
                .with(Metrics.PAIR_DISTANCE, band)
                .with(Metrics.SAME_CLASS_DISTANCE, band)
                .with(Metrics.DIFFERENT_CLASS_DISTANCE, band)
                .with(Metrics.EMBEDDING_LENGTH, band)
                .nearestPair(3, 8)
                .ideal(false, false)
                .mergedClasses(3, 8)
                .classAxes(new double[10 * embeddingSize])
                .build();
        BatchStatistics batch = at == 0 ? null : new BatchStatistics(0.2, 3800, 1, bad ? 1 : 0.004, 0.1, 3800);
        Diagnosis diagnosis = new Diagnosis(state, bad ? OptionalInt.of(at) : OptionalInt.empty(), List.of(notes));
        recordings.add(new Recording(
                spec, spec.get(Parameters.MINER), 0.2, new Measurement(at, batch, numbers, diagnosis), snapshot(at)));
    }

    private static PercentileBand band(double size) {
        return new PercentileBand(0.1 * size, 0.2 * size, 0.5 * size, 0.8 * size, size);
    }

    public void happen(SessionEvent event) {
        events.add(event);
    }

    /** Refuses what was asked for last. */
    public void refuse(String why) {
        problem = why;
    }

    /** Shows the network that made the newest embeddings. */
    public void showNetwork(FrozenNetwork next) {
        network = next;
    }

    /** Shows a batch. */
    public void show(BatchSnapshot next) {
        batch = next;
    }

    public void become(RunnerPhase next) {
        phase = next;
    }

    @Override
    public void load(ExperimentSpec next) {
        asked.add("load");
        generation++;
        spec = next;
        step = 0;
        recordings.clear();
        events.clear();
        phase = RunnerPhase.PAUSED;
    }

    @Override
    public void begin(ExperimentSpec next) {
        load(next);
        play();
    }

    @Override
    public void play() {
        asked.add("play");
        phase = RunnerPhase.RUNNING;
    }

    @Override
    public void pause() {
        asked.add("pause");
        phase = RunnerPhase.PAUSED;
    }

    @Override
    public void stepOnce() {
        asked.add("step");
        step++;
        phase = RunnerPhase.PAUSED;
    }

    @Override
    public void restart() {
        load(spec);
        asked.set(asked.size() - 1, "restart");
    }

    @Override
    public void restartAndPlay() {
        restart();
        play();
    }

    @Override
    public void rewind(int to) {
        asked.add("rewind " + to);
        generation++;
        step = to;
        recordings.removeIf(recording -> recording.measurement().step() > to);
        phase = RunnerPhase.PAUSED;
    }

    @Override
    public void branch(OptionalInt at, Consumer<Optional<Branch>> receiver) {
        asked.add(at.isPresent() ? "branch " + at.getAsInt() : "save");
        if (at.isEmpty()) {
            receiver.accept(Optional.empty());
        }
    }

    @Override
    public void resume(SavedRun run, TrainingData data) {
        asked.add("resume " + run.step());
    }

    @Override
    public void adopt(Branch branch) {
        asked.add("adopt");
    }

    @Override
    public void close() {
        asked.add("close");
    }

    @Override
    public void setSpeed(double stepsPerSecond) {
        asked.add("speed " + stepsPerSecond);
    }

    @Override
    public <T> void change(Parameter<T> parameter, T value) {
        if (!parameter.live()) {
            throw new OptionException(parameter.id(), Message.of("parameter.refused.not-live", parameter.id()));
        }
        asked.add("change " + parameter.id() + " " + parameter.format(value));
        spec = spec.with(parameter, value);
        if (parameter == Parameters.MINER) {
            spec = spec.without(Parameters.SCHEDULE);
        }
    }

    @Override
    public void watchBatches(boolean watched) {
        batchesWatched = watched;
    }

    @Override
    public RunnerView view() {
        if (goesOnWithEveryLook) {
            record(step + 1, SessionState.STARTING);
        }
        EmbeddingSnapshot newest = recordings.isEmpty()
                ? null
                : recordings.get(recordings.size() - 1).snapshot();
        return new RunnerView(
                generation,
                new RunnerView.Status(
                        phase,
                        phase == RunnerPhase.RUNNING,
                        "data",
                        phase == RunnerPhase.RUNNING ? 187.4 : 0,
                        problem == null ? null : Message.of("data.refused", problem)),
                spec,
                step,
                data,
                new RunnerView.Latest(newest, network, batch),
                new RunnerView.History(List.copyOf(recordings), List.copyOf(events), StepSeriesOf.steps(step)));
    }

    private EmbeddingSnapshot snapshot(int at) {
        RandomStream random = RandomStream.of(at, "fake");
        float[] unit = new float[100 * embeddingSize];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) random.nextGaussian();
        }
        return new EmbeddingSnapshot(at, embeddingSize, Optional.empty(), unit);
    }

    private static TrainingData data(int[] trainedClasses) {
        int[] labels = IntStream.range(0, 100).map(i -> i % 10).toArray();
        int[] all = IntStream.range(0, 100).toArray();
        List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        byte[] pixels = new byte[100 * 784];
        // Images that are all the same would have sentences of their own.
        pixels[0] = 1;
        Examples examples = new Examples(28, 28, pixels, labels);
        Dataset digits = new Dataset("bundled", "the program", examples, examples, names, "abc");
        EvaluationSet probe = new EvaluationSet(examples, all, labels, names);
        return new TrainingData(
                digits,
                digits,
                new TrainingData.Trained(trainedClasses, examples, all),
                probe,
                new TrainingData.Batch(10, 10),
                InputScaling.NONE,
                List.of(Message.of("notice.bundled-stands-in")));
    }
}
