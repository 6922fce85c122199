package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How embeddings of more than three dimensions are looked at: along their principal directions, or along three of their own
 * coordinates. The three are always different ones that exist.
 */
public final class ProjectionViewModel {
    /** How many dimensions are seen. */
    public static final int SEEN = 3;

    private static final List<Integer> FIRST = List.of(1, 2, 3);

    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(SEEN);
    private final ReadOnlyObjectWrapper<Optional<List<Integer>>> coordinates =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Integer> lastChosen = FIRST;

    /** Returns the dimensions of the embeddings that are shown; there is a choice above three. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Returns the coordinates on the axes x, y and z, counted from 1; empty for the principal directions. */
    public ReadOnlyObjectProperty<Optional<List<Integer>>> coordinatesProperty() {
        return coordinates.getReadOnlyProperty();
    }

    /** Takes the size of the embeddings that are to be shown next; coordinates that they lack are given up for the first. */
    public void setSize(int dimensions) {
        if (lastChosen.stream().anyMatch(coordinate -> coordinate > dimensions)) {
            lastChosen = FIRST;
            if (coordinates.get().isPresent() && dimensions > SEEN) {
                coordinates.set(Optional.of(lastChosen));
            }
        }
        size.set(dimensions);
    }

    /** Returns the choice for embeddings of this size as places in an array, from 0; empty for the principal directions. */
    public Optional<int[]> axes(int dimensions) {
        return coordinates
                .get()
                .filter(chosen -> dimensions > SEEN && chosen.stream().allMatch(each -> each <= dimensions))
                .map(chosen -> chosen.stream().mapToInt(each -> each - 1).toArray());
    }

    /**
     * Looks along coordinates as at another time; {@link #setSize} gives up those that embeddings lack.
     *
     * @param chosen three different ones from 1; empty for the principal directions
     * @throws IllegalArgumentException if they are none
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

    /** Looks along the principal directions. */
    public void choosePrincipal() {
        coordinates.set(Optional.empty());
    }

    /** Looks along coordinates: those of the last time, or the first three. */
    public void chooseCoordinates() {
        coordinates.set(Optional.of(lastChosen));
    }

    /**
     * Puts a coordinate on an axis. If another axis had it, the two change places.
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
