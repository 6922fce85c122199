package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.Lane;
import org.tripletlab.compare.LaneCapture;
import org.tripletlab.compare.LoadedLane;
import org.tripletlab.compare.PastLanes;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.text.Texts;

/**
 * Model of the lanes side by side: their list, the chosen lane, and one shared timeline.
 *
 * <p>{@link #focus()} always follows the chosen lane; a step that is shown there is shown in every lane.
 */
public final class LanesModel {
    private final Comparison comparison;
    private final Texts texts;
    private final LiveModel focus;
    private final ReadOnlyObjectWrapper<List<LaneModel>> lanes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LaneModel> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<LaneModel>> solo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty sameStart = new SimpleBooleanProperty(true);
    private final Selection selection = new Selection();
    private final Set<Object> batchWatchers = new HashSet<>();
    private Optional<TrainingData> selectedFrom = Optional.empty();
    private Object named = List.of();
    private Runnable onOtherSession = () -> {};
    private Consumer<Boolean> onBranch = added -> {};
    private int wantedStep;
    private int wantedFor = -1;

    /** Creates a model of the lanes of a comparison. */
    public LanesModel(Comparison comparison, Texts texts) {
        this.comparison = comparison;
        this.texts = texts;
        this.focus = new LiveModel(comparison);
        sameStart.set(comparison.isSameStart());
        sameStart.addListener((property, before, now) -> comparison.setSameStart(now));
        synchronise();
    }

    /** Returns whether there are several lanes. */
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /** Returns the lanes, from left to right; never empty. */
    public ReadOnlyObjectProperty<List<LaneModel>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** Returns the lanes, from left to right; never empty. */
    public List<LaneModel> lanes() {
        return lanes.get();
    }

    /** Returns the lane that the panels show. */
    public ReadOnlyObjectProperty<LaneModel> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Returns the lane that is shown alone, if there is one. */
    public ReadOnlyObjectProperty<Optional<LaneModel>> soloProperty() {
        return solo.getReadOnlyProperty();
    }

    /** Returns the picked images, out of those of the chosen lane. */
    public Selection selection() {
        return selection;
    }

    /** Tells whether the selection refers to the images of this lane. */
    public boolean isSelectionAbout(LaneModel lane) {
        return lane == chosen.get() || lane.showsSameImagesAs(chosen.get());
    }

    /** Returns the model that follows the run of the chosen lane. */
    public LiveModel focus() {
        return focus;
    }

    /** Returns whether all lanes get the same images, batches and seed from the next experiment on. */
    public BooleanProperty sameStartProperty() {
        return sameStart;
    }

    /** Tells whether another lane can be added. */
    public boolean hasRoom() {
        return comparison.hasRoom();
    }

    /** Takes the newest state of every lane; called once per pulse. */
    public void pull() {
        synchronise();
        for (LaneModel lane : lanes.get()) {
            if (focus.liveProperty().get()) {
                lane.run().showNewest();
            } else {
                lane.run().showStep(shownStep());
            }
        }
        nameLanes();
    }

    /** Shows the recorded step nearest to this one in every lane. */
    public void showStep(int step) {
        focus.showStep(step);
        wantedStep = lanes.get().stream()
                .flatMap(lane -> lane.run().view().recordings().stream())
                .map(recording -> recording.measurement().step())
                .min(Comparator.comparingInt(recorded -> Math.abs(recorded - step)))
                .orElse(step);
        wantedFor = focus.shownStep();
    }

    /** Returns the shown step; a lane without a recording of it shows the nearest one. */
    public int shownStep() {
        boolean wanted = !focus.liveProperty().get() && focus.shownStep() == wantedFor;
        return wanted ? wantedStep : focus.shownStep();
    }

    /** Chooses the lane that the panels show; the shown step stays. */
    public void choose(LaneModel lane) {
        keepingStep(() -> comparison.choose(lane.lane()));
    }

    /** Shows a lane alone, or all lanes again; a lane shown alone is the chosen one. */
    public void toggleSolo(LaneModel lane) {
        boolean alone = solo.get().filter(lane::equals).isPresent();
        solo.set(alone ? Optional.empty() : Optional.of(lane));
        choose(lane);
    }

    /** Adds a lane with the experiment of this one, from its beginning. */
    public void duplicate(LaneModel lane) {
        comparison.choose(lane.lane());
        changeLanes(comparison::duplicate);
    }

    /** Adds a lane with the experiment of the chosen one, from its beginning. */
    public void add() {
        duplicate(chosen.get());
    }

    /** Adds a lane that continues from the shown step, to change a parameter there. */
    public void branch() {
        int step = shownStep();
        int before = lanes().size();
        changeLanes(() -> comparison.branch(step));
        onBranch.accept(lanes().size() > before);
    }

    /** Sets an action that runs after {@link #branch}; its argument tells whether a lane was added. */
    void setOnBranch(Consumer<Boolean> action) {
        onBranch = action;
    }

    /** Closes a branched lane again. */
    void unbranch(LaneModel lane) {
        solo.set(Optional.empty());
        keepingStep(() -> comparison.unbranch(lane.lane()));
    }

    /** Removes a lane; the last one cannot be removed. */
    public void remove(LaneModel lane) {
        solo.set(Optional.empty());
        keepingStep(() -> comparison.remove(lane.lane()));
    }

    /** Removes every lane but the chosen one. */
    public void keepChosenOnly() {
        solo.set(Optional.empty());
        keepingStep(comparison::keepChosenOnly);
    }

    /** Captures the state of every lane for saving. */
    public List<LaneCapture> take() {
        return comparison.take();
    }

    /** Replaces all lanes by saved ones. */
    public void reopen(List<LoadedLane> saved, char chosenLetter, boolean same) {
        changeLanes(() -> comparison.reopen(saved, chosenLetter, same));
        sameStart.set(comparison.isSameStart());
    }

    /** Sets an action that runs after lanes were brought back that may be of another session. */
    public void setOnOtherSession(Runnable action) {
        onOtherSession = action;
    }

    /** Returns the lanes that can be brought back, the newest first. */
    public List<PastLanes> past() {
        return comparison.past();
    }

    /** Returns the lanes that can be brought forward again, the last replaced first. */
    public List<PastLanes> later() {
        return comparison.later();
    }

    /** Brings lanes back or forward, paused; the present ones can be brought forward or back in turn. */
    public void bringBack(PastLanes past) {
        changeLanes(() -> comparison.bringBack(past));
        if (past.cause() == PastLanes.Cause.SESSION || past.cause() == PastLanes.Cause.BROUGHT_BACK) {
            onOtherSession.run();
        }
        sameStart.set(comparison.isSameStart());
    }

    /** Starts a predefined comparison. */
    public void race(ComparisonSpec race) {
        changeLanes(() -> comparison.race(race));
        sameStart.set(comparison.isSameStart());
    }

    /**
     * Registers or removes a watcher of the batches of the lanes; batches are captured while there is at least one.
     *
     * @param watcher identifies the caller
     */
    public void watchBatches(Object watcher, boolean watches) {
        boolean changed = watches ? batchWatchers.add(watcher) : batchWatchers.remove(watcher);
        if (changed) {
            comparison.watchBatches(!batchWatchers.isEmpty());
        }
    }

    /** Returns the experiments of what is shown of all lanes. */
    public List<ExperimentSpec> specs() {
        return lanes.get().stream().map(LaneModel::spec).toList();
    }

    /** Returns the experiments that all lanes began with, before they were changed. */
    List<ExperimentSpec> starts() {
        return lanes.get().stream().map(LaneModel::start).toList();
    }

    /** Returns the measurements of all lanes, the newest or those of the shown step; empty if one is missing. */
    public Optional<List<Measurement>> shownMeasurements() {
        List<Measurement> measurements = new ArrayList<>();
        for (LaneModel lane : lanes.get()) {
            Measurement measurement = lane.run().shownMeasurementProperty().get();
            if (measurement == null) {
                return Optional.empty();
            }
            measurements.add(measurement);
        }
        return Optional.of(measurements);
    }

    /** Tells whether all lanes that can train have done their steps, so that only Play makes them continue. */
    public boolean isFinished() {
        List<RunnerPhase> phases = lanes().stream()
                .map(lane -> lane.run().view().phase())
                .filter(phase -> phase != RunnerPhase.DIVERGED && phase != RunnerPhase.FAILED)
                .toList();
        return !phases.isEmpty()
                && phases.stream().allMatch(phase -> phase == RunnerPhase.FINISHED)
                && !focus().view().status().playing();
    }

    /** Returns the last step of the shared time axis. */
    public int lastStepOfAxis() {
        return lanes.get().stream()
                .mapToInt(lane -> lane.run().lastStepOfAxis())
                .max()
                .orElse(1);
    }

    /** Returns the newest step of the most advanced lane. */
    public int newestStep() {
        return lanes.get().stream()
                .mapToInt(lane -> lane.run().view().step())
                .max()
                .orElse(0);
    }

    private void changeLanes(Runnable change) {
        solo.set(Optional.empty());
        focus.showNewest();
        change.run();
        synchronise();
        nameLanes();
    }

    private void keepingStep(Runnable change) {
        boolean live = focus.liveProperty().get();
        int step = shownStep();
        change.run();
        synchronise();
        if (!live) {
            showStep(step);
        }
        nameLanes();
    }

    /**
     * Synchronises the list of lanes and the state of each; lanes that stay keep their models. Every lane is read once, so that the focus
     * and the chosen lane show the same moment, and never a step that the other has not reached.
     */
    private void synchronise() {
        List<LaneModel> now = comparison.lanes().stream().map(this::model).toList();
        now.forEach(lane -> lane.run().pull());
        LaneModel next = now.stream()
                .filter(lane -> lane.isOf(comparison.chosen()))
                .findFirst()
                .orElseThrow();
        RunnerView seen = next.run().view();
        boolean playing =
                now.stream().anyMatch(lane -> lane.run().view().status().playing());
        focus.take(playing ? seen.asPlaying() : seen);
        if (!now.equals(lanes.get())) {
            lanes.set(now);
            comparing.set(now.size() > 1);
        }
        chosen.set(next);
        forgetOtherImages();
    }

    /** A number identifies another image as soon as the chosen lane shows other images. */
    private void forgetOtherImages() {
        Optional<TrainingData> now = chosen.get().run().data();
        if (now.isPresent()) {
            if (selectedFrom.isPresent() && !LaneModel.sameProbe(selectedFrom.get(), now.get())) {
                selection.pick(-1);
            }
            selectedFrom = now;
        }
    }

    private LaneModel model(Lane lane) {
        LaneModel model = lanes.get().stream()
                .filter(known -> known.isOf(lane))
                .findFirst()
                .orElseGet(() -> new LaneModel(lane));
        model.setLane(lane);
        return model;
    }

    private void nameLanes() {
        List<ExperimentSpec> specs = specs();
        List<ExperimentSpec> starts = starts();
        Object now = List.of(specs, starts, comparison.lanes(), texts.language());
        if (now.equals(named)) {
            return;
        }
        named = now;
        List<String> names = new LaneWording(texts).names(starts, specs);
        for (int i = 0; i < specs.size(); i++) {
            LaneModel lane = lanes.get().get(i);
            String name = names.get(i);
            lane.setName(
                    name,
                    lane.lane()
                            .origin()
                            .map(origin ->
                                    texts.format("lane.branched", name, String.valueOf(origin.letter()), origin.step()))
                            .orElse(name));
        }
    }
}
