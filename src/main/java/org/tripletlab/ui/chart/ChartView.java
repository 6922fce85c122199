package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** View options shared by all charts: zoom and smoothing. */
final class ChartView {
    /** Available lengths of the moving average, in steps; 1 is none. */
    static final List<Integer> SMOOTHINGS = List.of(1, 5, 20, 50);

    private final ReadOnlyObjectWrapper<Optional<StepRange>> zoom = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Integer> smoothing = new SimpleObjectProperty<>(1);

    /** Returns the zoomed range of steps; empty if the whole axis is shown, also while it grows. */
    ReadOnlyObjectProperty<Optional<StepRange>> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Returns the length of the moving average in steps, one of {@link #SMOOTHINGS}. */
    ObjectProperty<Integer> smoothingProperty() {
        return smoothing;
    }

    /** Returns the shown steps. */
    StepRange range(int lastStep) {
        return zoom.get().filter(range -> range.last() <= lastStep).orElse(new StepRange(0, Math.max(1, lastStep)));
    }

    /** Zooms by a factor, below 1 to magnify, around a position on the axis. */
    void zoom(double factor, double share, int lastStep) {
        show(range(lastStep).zoomed(factor, share, lastStep), lastStep);
    }

    /** Moves the shown range to later steps; does nothing if the whole axis is shown. */
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
