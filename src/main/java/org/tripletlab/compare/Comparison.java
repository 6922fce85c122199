package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.tripletlab.dataset.ImageSource;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.BranchablePlayback;
import org.tripletlab.runner.Pace;
import org.tripletlab.runner.Playback;
import org.tripletlab.runner.SessionRunner;

/**
 * Comparison of one to four lanes that are played together, of which one is selected: play, pause, step and rewind
 * affect all of them, a new experiment and its changes the selected one.
 *
 * <p>While the start is {@linkplain #setSameStart shared}, an experiment with other images, another seed or other
 * batches sets them in every lane. Belongs to the user interface thread; the lanes train on their own threads and stay
 * within one recorded interval of each other.
 */
public final class Comparison implements Playback, AutoCloseable {
    private final Maker maker;
    private final long historyBound;
    private final LanePace pace = new LanePace();
    private final AtomicInteger generations = new AtomicInteger();
    // Read by the training threads, for their share of the history.
    private final AtomicInteger count = new AtomicInteger();
    private final List<ComparedRun> runs = new ArrayList<>();
    private ComparedRun chosen;
    private boolean sameStart = true;
    private double speed = FULL_SPEED;
    private boolean batchesWatched;

    /** Factory of the runners of lanes. */
    @FunctionalInterface
    public interface Maker {
        /** Creates a runner with its share of the memory, its pace, and the run numbers. */
        BranchablePlayback make(LongSupplier historyBound, Pace pace, IntSupplier generations);
    }

    /**
     * Starts with one idle lane.
     *
     * @param images selects the images of an experiment
     * @param historyBound memory limit of the histories of all lanes together, in bytes
     */
    public Comparison(ImageSource images, long historyBound) {
        this(images, historyBound, CheckpointFile.inCacheFolder());
    }

    /**
     * Starts with one idle lane.
     *
     * @param images selects the images of an experiment
     * @param historyBound memory limit of the histories of all lanes together, in bytes
     * @param checkpoints file for checkpoints that do not fit in memory
     */
    public Comparison(ImageSource images, long historyBound, CheckpointFile checkpoints) {
        this(
                (bound, pace, generations) ->
                        new SessionRunner(images, new HistoryLimits(bound, checkpoints), pace, generations),
                historyBound);
    }

    /**
     * Starts with one lane.
     *
     * @param maker factory of the lanes
     * @param historyBound memory limit of the histories of all lanes together, in bytes
     */
    public Comparison(Maker maker, long historyBound) {
        this.maker = maker;
        this.historyBound = historyBound;
        chosen = addRun(Optional.empty());
    }

    /** Returns the lanes, from left to right. */
    public List<Lane> lanes() {
        return runs.stream().map(run -> run.lane()).toList();
    }

    /** Returns the selected lane. */
    public Lane chosen() {
        return chosen.lane();
    }

    /** Selects a lane; a removed lane is ignored. */
    public void choose(Lane lane) {
        run(lane).ifPresent(run -> chosen = run);
    }

    /** Tells whether another lane can be added. */
    public boolean hasRoom() {
        return runs.size() < ComparisonSpec.MOST;
    }

    /** Tells whether all lanes use the same images, batches and seed. */
    public boolean isSameStart() {
        return sameStart;
    }

    /** Sets whether all lanes use the same images, batches and seed from the next experiment on. */
    public void setSameStart(boolean same) {
        sameStart = same;
    }

    /**
     * Adds a lane with the experiment of the selected one, from step 0, and selects it; does nothing at the maximum
     * number.
     */
    public void duplicate() {
        if (hasRoom()) {
            RunnerView original = chosen.view();
            ComparedRun run = addRun(Optional.empty());
            chosen = run;
            if (original.status().playing()) {
                run.runner().begin(original.spec());
            } else {
                run.runner().load(original.spec());
            }
        }
    }

    /**
     * Adds a lane that continues from a recorded step of the selected one, or the last earlier one at which it had not
     * diverged, and selects it; all lanes pause. Does nothing at the maximum number, without recordings, or if the
     * images are missing.
     */
    public void branch(int step) {
        boolean withoutImages =
                chosen.view().data() != null && !chosen.view().data().hasImages();
        if (hasRoom() && !chosen.view().recordings().isEmpty() && !withoutImages) {
            pause();
            ComparedRun original = chosen;
            int from = soundStep(original.view(), step);
            ComparedRun run = addRun(Optional.of(new Lane.Origin(original.lane().letter(), from)));
            chosen = run;
            original.runner().branch(OptionalInt.of(from), branch -> branch.ifPresent(run.runner()::adopt));
        }
    }

    /** Removes a lane and ends its training; the last lane cannot be removed. */
    public void remove(Lane lane) {
        Optional<ComparedRun> going = run(lane);
        if (going.isPresent() && runs.size() > 1) {
            int place = runs.indexOf(going.get());
            leave(going.get());
            if (chosen == going.get()) {
                chosen = runs.get(Math.min(place, runs.size() - 1));
            }
        }
    }

    /** Replaces the lanes by those of a comparison, and starts them. */
    public void race(ComparisonSpec race) {
        while (runs.size() > race.lanes().size()) {
            leave(runs.get(runs.size() - 1));
        }
        // The letters are assigned again from left to right: A, B, C and D.
        for (int place = runs.size() - 1; place >= 0; place--) {
            if (runs.get(place).lane().letter() != 'A' + place) {
                leave(runs.get(place));
            }
        }
        while (runs.size() < race.lanes().size()) {
            addRun(Optional.empty());
        }
        chosen = runs.get(0);
        sameStart = race.broken().isEmpty();
        // All lanes are loaded before the first one starts.
        runs.forEach(run -> run.runner().pause());
        for (int lane = 0; lane < runs.size(); lane++) {
            runs.get(lane).fromStart().begin(race.lanes().get(lane));
        }
    }

    /** Captures the current state of every lane for saving, without interrupting it. */
    public List<LaneCapture> take() {
        return runs.stream().map(run -> LaneCapture.of(run.lane())).toList();
    }

    /**
     * Replaces the lanes by saved ones, paused at their last step.
     *
     * @param lanes from left to right
     * @param chosenLetter letter of the selected lane
     * @param same whether they share images, batches and seed
     */
    public void reopen(List<LoadedLane> lanes, char chosenLetter, boolean same) {
        List.copyOf(runs).forEach(this::leave);
        for (LoadedLane ready : lanes) {
            ComparedRun run = addRun(ready.saved().letter(), ready.saved().origin());
            ready.data()
                    .ifPresentOrElse(
                            data -> run.runner().resume(ready.saved().run().orElseThrow(), data),
                            () -> run.runner().load(ready.saved().spec()));
        }
        chosen = runs.stream()
                .filter(run -> run.lane().letter() == chosenLetter)
                .findFirst()
                .orElse(runs.get(0));
        sameStart = same;
    }

    @Override
    public void load(ExperimentSpec spec) {
        others(spec, BranchablePlayback::load);
        chosen.fromStart().load(spec);
    }

    @Override
    public void begin(ExperimentSpec spec) {
        others(spec, BranchablePlayback::begin);
        chosen.fromStart().begin(spec);
    }

    /** Plays the lanes that are not finished; if all are finished, plays all of them beyond their ends. */
    @Override
    public void play() {
        List<ComparedRun> able = able();
        boolean allDone = able.stream().allMatch(run -> run.view().phase() == RunnerPhase.FINISHED);
        able.stream()
                .filter(run -> allDone || run.view().phase() != RunnerPhase.FINISHED)
                .forEach(run -> run.runner().play());
    }

    @Override
    public void pause() {
        runs.forEach(run -> run.runner().pause());
    }

    /** Performs one step in the lanes with the fewest steps: in all of them, if they are equal. */
    @Override
    public void stepOnce() {
        int last = able().stream().mapToInt(run -> run.view().step()).min().orElse(0);
        for (ComparedRun run : able()) {
            if (run.view().step() == last) {
                run.runner().stepOnce();
            } else {
                run.runner().pause();
            }
        }
    }

    @Override
    public void restart() {
        runs.forEach(run -> run.fromStart().restart());
    }

    @Override
    public void restartAndPlay() {
        runs.forEach(run -> run.fromStart().restartAndPlay());
    }

    @Override
    public void rewind(int step) {
        for (ComparedRun run : runs) {
            if (run.view().step() > step && !run.view().recordings().isEmpty()) {
                boolean beforeOrigin = run.lane()
                        .origin()
                        .filter(origin -> step < origin.step())
                        .isPresent();
                // Before the step of its branching the lane has no recordings of its own.
                (beforeOrigin ? run.fromStart() : run.runner()).rewind(step);
            } else {
                run.runner().pause();
            }
        }
    }

    @Override
    public void setSpeed(double stepsPerSecond) {
        speed = stepsPerSecond;
        runs.forEach(run -> run.runner().setSpeed(stepsPerSecond));
    }

    @Override
    public <T> void change(Parameter<T> parameter, T value) throws OptionException {
        chosen.runner().change(parameter, value);
    }

    @Override
    public void watchBatches(boolean watched) {
        batchesWatched = watched;
        runs.forEach(run -> run.runner().watchBatches(watched));
    }

    /** Returns the view of the selected lane; it counts as playing if any lane plays. */
    @Override
    public RunnerView view() {
        RunnerView seen = chosen.view();
        return runs.stream().anyMatch(run -> run.view().status().playing()) ? seen.asPlaying() : seen;
    }

    @Override
    public boolean canPlay() {
        return !able().isEmpty();
    }

    @Override
    public void close() {
        runs.forEach(run -> run.runner().close());
    }

    private ComparedRun addRun(Optional<Lane.Origin> origin) {
        return addRun(freeLetter(), origin);
    }

    private ComparedRun addRun(char letter, Optional<Lane.Origin> origin) {
        LanePace.Member member = pace.join();
        BranchablePlayback runner =
                maker.make(() -> historyBound / Math.max(1, count.get()), member, generations::incrementAndGet);
        runner.setSpeed(speed);
        runner.watchBatches(batchesWatched);
        ComparedRun run = new ComparedRun(new Lane(letter, runner, origin), member);
        runs.add(run);
        count.set(runs.size());
        return run;
    }

    private static int soundStep(RunnerView view, int step) {
        return view.recordings().stream()
                .map(Recording::measurement)
                .filter(each -> each.step() <= step && each.diagnosis().state() != SessionState.DIVERGED)
                .mapToInt(Measurement::step)
                .max()
                .orElse(0);
    }

    private void leave(ComparedRun run) {
        runs.remove(run);
        count.set(runs.size());
        run.pace().leave();
        run.runner().close();
    }

    private char freeLetter() {
        char letter = 'A';
        while (isTaken(letter)) {
            letter++;
        }
        return letter;
    }

    private boolean isTaken(char letter) {
        return runs.stream().anyMatch(run -> run.lane().letter() == letter);
    }

    private Optional<ComparedRun> run(Lane lane) {
        return runs.stream().filter(run -> run.runner() == lane.runner()).findFirst();
    }

    private List<ComparedRun> able() {
        return runs.stream().filter(run -> run.view().canTrain()).toList();
    }

    /** Settings shared by all lanes are applied to the other lanes. */
    private void others(ExperimentSpec spec, Start start) {
        if (!sameStart) {
            return;
        }
        for (ComparedRun run : runs) {
            ExperimentSpec own = run.view().spec();
            ExperimentSpec next = ComparisonSpec.withStartOf(own, spec);
            if (run != chosen && !next.equals(own)) {
                start.with(run.fromStart(), next);
            }
        }
    }

    private interface Start {
        void with(BranchablePlayback runner, ExperimentSpec spec);
    }
}
