package org.tripletlab.ui.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tripletlab.compare.Lane;
import org.tripletlab.compare.LaneStart;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;

/** Model of one lane: its letter, its name and its run. */
public final class LaneModel {
    private final LiveModel run;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wholeName = new ReadOnlyStringWrapper("");
    private final Map<Object, SphereMarks> marks = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<SphereMarks> allMarks = new ReadOnlyObjectWrapper<>(SphereMarks.NONE);
    private Lane lane;
    private ExperimentSpec spec;
    private ExperimentSpec start;
    private boolean recorded;

    LaneModel(Lane lane) {
        this.lane = lane;
        this.run = new LiveModel(lane.runner());
    }

    /** Returns A, B, C or D, which is the short name of the lane and determines its colour. */
    public char letter() {
        return lane.letter();
    }

    /** Returns the number from 0, derived from the letter. */
    public int number() {
        return lane.letter() - 'A';
    }

    /** Returns the experiment of what is shown: the earlier one until the first recording of a new run, as on the sphere. */
    ExperimentSpec spec() {
        follow();
        return spec;
    }

    /** Returns the experiment with which what is shown began. */
    ExperimentSpec start() {
        follow();
        return start;
    }

    private void follow() {
        RunnerView now = run.view();
        if (spec == null || !recorded || !now.recordings().isEmpty() || now.phase() == RunnerPhase.FAILED) {
            spec = now.spec();
            start = LaneStart.of(now, lane.origin());
            recorded = !now.recordings().isEmpty();
        }
    }

    /** Returns the name: the values in which the lane differs from the others, in the language of the window. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Returns the name with the lane and step from which this one was branched off, if it was. */
    public ReadOnlyStringProperty wholeNameProperty() {
        return wholeName.getReadOnlyProperty();
    }

    /** Returns the run, at the shown step. */
    public LiveModel run() {
        return run;
    }

    /**
     * Shows marks on the lane's sphere, replacing earlier marks of the same owner.
     *
     * @param owner identifies the source of the marks
     * @param shown the marks; {@link SphereMarks#NONE} removes them
     */
    public void mark(Object owner, SphereMarks shown) {
        SphereMarks before = shown.equals(SphereMarks.NONE) ? marks.remove(owner) : marks.put(owner, shown);
        if (!shown.equals(before)) {
            allMarks.set(new SphereMarks(
                    marks.values().stream()
                            .flatMap(each -> each.ways().stream())
                            .toList(),
                    marks.values().stream()
                            .flatMap(each -> each.spots().stream())
                            .toList()));
        }
    }

    /** Returns the marks of all owners. */
    public ReadOnlyObjectProperty<SphereMarks> marksProperty() {
        return allMarks.getReadOnlyProperty();
    }

    /** Tells whether all evaluation images are those of another lane; false if the images are not loaded yet. */
    public boolean showsSameImagesAs(LaneModel other) {
        return run.data().isPresent()
                && other.run.data().isPresent()
                && sameProbe(run.data().get(), other.run.data().get());
    }

    static boolean sameProbe(TrainingData one, TrainingData other) {
        return one.equals(other)
                || (one.probing().sha256().equals(other.probing().sha256())
                        && Arrays.equals(one.probe().indices(), other.probe().indices()));
    }

    /** Returns the branch point; empty if the lane began at step 0. */
    public Optional<Lane.Origin> origin() {
        return lane.origin();
    }

    Lane lane() {
        return lane;
    }

    /** Replaces the description of the lane, which is the same lane with another origin. */
    void setLane(Lane now) {
        lane = now;
    }

    boolean isOf(Lane other) {
        return lane.runner() == other.runner();
    }

    void setName(String shortName, String whole) {
        name.set(shortName);
        wholeName.set(whole);
    }
}
