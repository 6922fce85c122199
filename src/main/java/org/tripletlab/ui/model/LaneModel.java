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
import org.tripletlab.dataset.TrainingData;

/** One lane as the window shows it: its letter, what it is called, and its run. */
public final class LaneModel {
    private final LiveModel run;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final Map<Object, SphereMarks> marks = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<SphereMarks> allMarks = new ReadOnlyObjectWrapper<>(SphereMarks.NONE);
    private Lane lane;

    LaneModel(Lane lane) {
        this.lane = lane;
        this.run = new LiveModel(lane.runner());
    }

    /** Returns A, B, C or D: its name where there is no room for more, and what it has its colour from. */
    public char letter() {
        return lane.letter();
    }

    /** Returns its number from 0, by its letter. */
    public int number() {
        return lane.letter() - 'A';
    }

    /** Returns what it is called: the values in which it differs from the others, in the language of the window. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Returns its run, at the step that is shown. */
    public LiveModel run() {
        return run;
    }

    /**
     * Shows something on the lane's sphere, in place of what the same owner showed there before.
     *
     * @param owner who shows it
     * @param shown what; {@link SphereMarks#NONE} to show nothing any more
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

    /** Returns what everybody shows on the lane's sphere. */
    public ReadOnlyObjectProperty<SphereMarks> marksProperty() {
        return allMarks.getReadOnlyProperty();
    }

    /** Tells whether its probe images are those of another lane, one by one; two that have none yet are not. */
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

    /** Returns where it was branched off; nothing if it began at step 0. */
    public Optional<Lane.Origin> origin() {
        return lane.origin();
    }

    Lane lane() {
        return lane;
    }

    /** Takes the lane as it is now; it is the same one with another origin. */
    void setLane(Lane now) {
        lane = now;
    }

    boolean isOf(Lane other) {
        return lane.runner() == other.runner();
    }

    void setName(String next) {
        name.set(next);
    }
}
