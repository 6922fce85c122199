package org.tripletlab.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.tripletlab.dataset.ImageSource;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
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
    private final PastRuns past;
    private final LaneRow row;
    private ComparedRun chosen;
    private boolean sameStart = true;

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
        past = new PastRuns(historyBound);
        row = new LaneRow(maker, past::left);
        chosen = row.add(Optional.empty());
    }

    /** Returns the lanes, from left to right. */
    public List<Lane> lanes() {
        return row.runs().stream().map(run -> run.lane()).toList();
    }

    /** Returns the selected lane. */
    public Lane chosen() {
        return chosen.lane();
    }

    /** Selects a lane; a removed lane is ignored. */
    public void choose(Lane lane) {
        row.run(lane).ifPresent(run -> chosen = run);
    }

    /** Tells whether another lane can be added. */
    public boolean hasRoom() {
        return row.runs().size() < ComparisonSpec.MOST;
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
            ComparedRun run = row.add(Optional.empty());
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
            int from = original.soundStep(step);
            ComparedRun run =
                    row.add(Optional.of(new Lane.Origin(original.lane().letter(), from)));
            chosen = run;
            original.runner().branch(OptionalInt.of(from), branch -> branch.ifPresent(run.runner()::adopt));
        }
    }

    /** Removes a lane and ends its training; the last lane cannot be removed. */
    public void remove(Lane lane) {
        Optional<ComparedRun> going = row.run(lane);
        if (going.isPresent() && row.runs().size() > 1) {
            remember(PastLanes.Cause.CLOSED);
            int place = row.runs().indexOf(going.get());
            row.remove(going.get());
            if (chosen == going.get()) {
                chosen = row.runs().get(Math.min(place, row.runs().size() - 1));
            }
        }
    }

    /** Closes a branched lane again, so that it can be brought forward, and selects the lane that it was branched from. */
    public void unbranch(Lane branch) {
        Optional<ComparedRun> going = row.run(branch);
        if (going.isPresent() && row.runs().size() > 1) {
            lose(PastLanes.Cause.BRANCHED, past::addUndone);
            row.remove(going.get());
            select(branch.origin().map(Lane.Origin::letter).orElse('A'), sameStart);
        }
    }

    /** Removes every lane but the selected one. */
    public void keepChosenOnly() {
        if (row.runs().size() > 1) {
            remember(PastLanes.Cause.CLOSED);
            row.runs().stream().filter(run -> run != chosen).forEach(row::remove);
        }
    }

    /** Returns the lanes that can be brought back, the newest first. */
    public List<PastLanes> past() {
        return past.ready(views());
    }

    /** Returns the lanes that can be brought forward after others were brought back, the last replaced first. */
    public List<PastLanes> later() {
        return past.later(views());
    }

    /**
     * Brings lanes back or forward, paused, in place of the present ones, which can be brought forward or back in turn. A lane that only
     * lost its neighbours stays as far as it has come. A lane that was added since stays, if there is room and no others were replaced.
     */
    public void bringBack(PastLanes then) {
        boolean forward = past.takeUndone(then);
        if (!forward && !past.take(then)) {
            return;
        }
        lose(then.cause(), forward ? past::addRedone : past::addUndone);
        pause();
        // A branch comes beside the lanes that were added since.
        row.bringBack(then, forward && then.cause() != PastLanes.Cause.BRANCHED);
        select(then.chosen(), then.isSameStart());
    }

    /** Keeps the present runs before they are thrown away; at step 0 there is nothing to lose. */
    private void remember(PastLanes.Cause cause) {
        lose(cause, past::add);
    }

    private void lose(PastLanes.Cause cause, Consumer<PastLanes> keep) {
        if (row.runs().stream().anyMatch(ComparedRun::isWorthKeeping)) {
            keep.accept(new PastLanes(cause, take(), chosen.lane().letter(), sameStart));
        }
    }

    private void select(char letter, boolean same) {
        chosen = row.runs().stream()
                .filter(run -> run.lane().letter() == letter)
                .findFirst()
                .orElse(row.runs().get(0));
        sameStart = same;
    }

    /** Replaces the lanes by those of a comparison, and starts them. */
    public void race(ComparisonSpec race) {
        remember(PastLanes.Cause.COMPARISON);
        while (row.runs().size() > race.lanes().size()) {
            row.remove(row.runs().get(row.runs().size() - 1));
        }
        // The letters are assigned again from left to right: A, B, C and D.
        for (int place = row.runs().size() - 1; place >= 0; place--) {
            if (row.runs().get(place).lane().letter() != 'A' + place) {
                row.remove(row.runs().get(place));
            }
        }
        while (row.runs().size() < race.lanes().size()) {
            row.add(Optional.empty());
        }
        chosen = row.runs().get(0);
        sameStart = race.broken().isEmpty();
        // All lanes are loaded before the first one starts.
        row.runs().forEach(run -> run.runner().pause());
        for (int lane = 0; lane < row.runs().size(); lane++) {
            row.runs().get(lane).fromStart().begin(race.lanes().get(lane));
        }
    }

    /** Captures the current state of every lane for saving, without interrupting it. */
    public List<LaneCapture> take() {
        return row.runs().stream().map(run -> LaneCapture.of(run.lane())).toList();
    }

    /**
     * Replaces the lanes by saved ones, paused at their last step.
     *
     * @param lanes from left to right
     * @param chosenLetter letter of the selected lane
     * @param same whether they share images, batches and seed
     */
    public void reopen(List<LoadedLane> lanes, char chosenLetter, boolean same) {
        remember(PastLanes.Cause.SESSION);
        row.runs().forEach(row::remove);
        for (LoadedLane ready : lanes) {
            ComparedRun run = row.add(ready.saved().letter(), ready.saved().origin());
            ready.data()
                    .ifPresentOrElse(
                            data -> run.runner().resume(ready.saved().run().orElseThrow(), data),
                            () -> run.runner().load(ready.saved().spec()));
        }
        select(chosenLetter, same);
    }

    @Override
    public void load(ExperimentSpec spec) {
        remember(PastLanes.Cause.EXPERIMENT);
        others(spec, BranchablePlayback::load);
        chosen.fromStart().load(spec);
    }

    @Override
    public void begin(ExperimentSpec spec) {
        remember(PastLanes.Cause.EXPERIMENT);
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
        row.runs().forEach(run -> run.runner().pause());
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
        remember(PastLanes.Cause.RESTART);
        row.runs().forEach(run -> run.fromStart().restart());
    }

    @Override
    public void restartAndPlay() {
        remember(PastLanes.Cause.RESTART);
        row.runs().forEach(run -> run.fromStart().restartAndPlay());
    }

    @Override
    public void rewind(int step) {
        remember(PastLanes.Cause.REWIND);
        for (ComparedRun run : row.runs()) {
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
        row.setSpeed(stepsPerSecond);
    }

    @Override
    public <T> void change(Parameter<T> parameter, T value) throws OptionException {
        chosen.runner().change(parameter, value);
    }

    @Override
    public void watchBatches(boolean watched) {
        row.watchBatches(watched);
    }

    /** Returns the view of the selected lane; it counts as playing if any lane plays. */
    @Override
    public RunnerView view() {
        RunnerView seen = chosen.view();
        return row.runs().stream().anyMatch(run -> run.view().status().playing()) ? seen.asPlaying() : seen;
    }

    @Override
    public boolean canPlay() {
        return !able().isEmpty();
    }

    @Override
    public void close() {
        past.close();
        row.runs().forEach(run -> run.runner().close());
    }

    private List<RunnerView> views() {
        return row.runs().stream().map(ComparedRun::view).toList();
    }

    private List<ComparedRun> able() {
        return row.runs().stream().filter(run -> run.view().canTrain()).toList();
    }

    /** Settings shared by all lanes are applied to the other lanes. */
    private void others(ExperimentSpec spec, BiConsumer<BranchablePlayback, ExperimentSpec> start) {
        if (!sameStart) {
            return;
        }
        for (ComparedRun run : row.runs()) {
            ExperimentSpec own = run.view().spec();
            ExperimentSpec next = ComparisonSpec.withStartOf(own, spec);
            if (run != chosen && !next.equals(own)) {
                start.accept(run.fromStart(), next);
            }
        }
    }
}
