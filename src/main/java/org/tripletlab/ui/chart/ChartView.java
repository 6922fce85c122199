package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** How all charts of the strip are looked at: which steps, how smooth. */
final class ChartView {
    /** The moving averages to choose from, in steps; 1 is none. */
    static final List<Integer> SMOOTHINGS = List.of(1, 5, 20, 50);

    private final ReadOnlyObjectWrapper<Optional<StepRange>> zoom = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Integer> smoothing = new SimpleObjectProperty<>(1);

    /** Returns the steps that are zoomed into; empty if the whole axis is shown, however long it grows. */
    ReadOnlyObjectProperty<Optional<StepRange>> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Returns over how many steps the lines are averaged, one of {@link #SMOOTHINGS}. */
    ObjectProperty<Integer> smoothingProperty() {
        return smoothing;
    }

    /** Returns the steps that are shown. */
    StepRange range(int lastStep) {
        return zoom.get().filter(range -> range.last() <= lastStep).orElse(new StepRange(0, Math.max(1, lastStep)));
    }

    /** Zooms by a factor, below 1 to see less of the axis, around a place on it. */
    void zoom(double factor, double share, int lastStep) {
        show(range(lastStep).zoomed(factor, share, lastStep), lastStep);
    }

    /** Moves what is shown to later steps; nothing if all is shown. */
    void move(int steps, int lastStep) {
        if (zoom.get().isPresent()) {
            show(range(lastStep).moved(steps, lastStep), lastStep);
        }
    }

    /** Shows the whole axis again. */
    void reset() {
        zoom.set(Optional.empty());
    }

    private void show(StepRange range, int lastStep) {
        zoom.set(range.length() >= lastStep ? Optional.empty() : Optional.of(range));
    }
}
