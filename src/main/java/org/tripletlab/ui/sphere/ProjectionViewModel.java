package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * View model of the projection of embeddings with more than three dimensions: on their principal axes, or on three of their own
 * coordinates. The three are always distinct and exist.
 */
public final class ProjectionViewModel {
    /** Number of dimensions that are shown. */
    public static final int SEEN = 3;

    private static final List<Integer> FIRST = List.of(1, 2, 3);

    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(SEEN);
    private final ReadOnlyObjectWrapper<Optional<List<Integer>>> coordinates =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Integer> lastChosen = FIRST;

    /** Returns the dimension of the shown embeddings; above three there is a choice. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Returns the coordinates on the axes x, y and z, counted from 1; empty for the principal axes. */
    public ReadOnlyObjectProperty<Optional<List<Integer>>> coordinatesProperty() {
        return coordinates.getReadOnlyProperty();
    }

    /** Sets the dimension of the embeddings to be shown next; coordinates beyond it are replaced by the first ones. */
    public void setSize(int dimensions) {
        if (lastChosen.stream().anyMatch(coordinate -> coordinate > dimensions)) {
            lastChosen = FIRST;
            if (coordinates.get().isPresent() && dimensions > SEEN) {
                coordinates.set(Optional.of(lastChosen));
            }
        }
        size.set(dimensions);
    }

    /** Returns the choice for embeddings of this dimension as array indices from 0; empty for the principal axes. */
    public Optional<int[]> axes(int dimensions) {
        return coordinates
                .get()
                .filter(chosen -> dimensions > SEEN && chosen.stream().allMatch(each -> each <= dimensions))
                .map(chosen -> chosen.stream().mapToInt(each -> each - 1).toArray());
    }

    /**
     * Restores a choice; {@link #setSize} replaces coordinates that the embeddings lack.
     *
     * @param chosen three distinct ones from 1; empty for the principal axes
     * @throws IllegalArgumentException if they are not
     */
    public void restore(Optional<List<Integer>> chosen) {
        for (List<Integer> some : chosen.stream().toList()) {
            if (some.size() != SEEN
                    || some.stream().distinct().count() != SEEN
                    || some.stream().anyMatch(each -> each < 1)) {
                throw new IllegalArgumentException("Not " + SEEN + " coordinates: " + some);
            }
        }
        lastChosen = chosen.map(List::copyOf).orElse(lastChosen);
        coordinates.set(chosen.map(List::copyOf));
    }

    /** Chooses the principal axes. */
    public void choosePrincipal() {
        coordinates.set(Optional.empty());
    }

    /** Chooses coordinates: those of the last time, or the first three. */
    public void chooseCoordinates() {
        coordinates.set(Optional.of(lastChosen));
    }

    /**
     * Puts a coordinate on an axis. If it was on another axis, the two are exchanged.
     *
     * @param axis 0, 1 or 2
     * @param coordinate from 1 to the size
     */
    public void choose(int axis, int coordinate) {
        if (coordinate < 1 || coordinate > size.get()) {
            return;
        }
        List<Integer> next = new ArrayList<>(lastChosen);
        int other = next.indexOf(coordinate);
        if (other >= 0) {
            next.set(other, next.get(axis));
        }
        next.set(axis, coordinate);
        lastChosen = List.copyOf(next);
        coordinates.set(Optional.of(lastChosen));
    }
}
