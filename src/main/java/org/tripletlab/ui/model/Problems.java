package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Message;

/** Errors that the user has not closed and that are not settled, the newest first. */
public final class Problems {
    /** Maximum number of errors shown together, so that they never take the space of the spheres. */
    static final int MOST = 2;

    private final ReadOnlyObjectWrapper<List<Problem>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Problem> closed = new HashSet<>();

    /**
     * Error.
     *
     * @param kind action that failed
     * @param says whole sentence
     */
    public record Problem(ActivityKind kind, Message says) {}

    /** Returns the errors to show, the newest first. */
    public ReadOnlyObjectProperty<List<Problem>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Removes an error that the user has read; if it occurs again by itself, it stays closed until it is settled. */
    public void close(Problem problem) {
        if (problem.kind().recurs()) {
            closed.add(problem);
        }
        remove(problem::equals);
    }

    /** Removes the newest error, and tells whether there was one. */
    public boolean closeNewest() {
        boolean any = !shown.get().isEmpty();
        if (any) {
            close(shown.get().get(0));
        }
        return any;
    }

    /** Adds an error. It replaces one of the same kind, and the oldest if there are too many. */
    void raise(ActivityKind kind, Message says) {
        Problem problem = new Problem(kind, says);
        if (closed.contains(problem)) {
            return;
        }
        List<Problem> next = new ArrayList<>(shown.get());
        next.removeIf(each -> each.kind() == kind);
        next.add(0, problem);
        shown.set(List.copyOf(next.subList(0, Math.min(MOST, next.size()))));
    }

    /** Removes the error of a kind, which is no longer true. */
    void settle(ActivityKind kind) {
        closed.removeIf(each -> each.kind() == kind);
        remove(each -> each.kind() == kind);
    }

    private void remove(Predicate<Problem> gone) {
        shown.set(shown.get().stream().filter(gone.negate()).toList());
    }
}
