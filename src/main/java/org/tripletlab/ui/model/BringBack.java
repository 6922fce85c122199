package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Undoable.Step;

/** Undo of the losses in a window, whatever was lost, the last one first, and redo. */
public final class BringBack {
    private final List<Undoable> parts = new ArrayList<>();
    private final Consumer<Message> news;
    private final ReadOnlyObjectWrapper<Optional<Message>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> redo = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Creates it for the lanes of a window.
     *
     * @param other something else that can be lost
     * @param news tells of a branch, and that there is nothing to undo or redo
     */
    public BringBack(LanesModel lanes, Undoable other, Consumer<Message> news) {
        parts.add(new UndoableLanes(lanes));
        parts.add(new UndoableBranches(lanes, news));
        parts.add(other);
        this.news = news;
    }

    /** Returns what {@link #run} brings back; empty for nothing. */
    public ReadOnlyObjectProperty<Optional<Message>> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    /** Returns what {@link #forward} brings forward; empty for nothing. */
    public ReadOnlyObjectProperty<Optional<Message>> redoProperty() {
        return redo.getReadOnlyProperty();
    }

    /** Undoes the last loss; lanes return paused. */
    public void run() {
        take(Undoable::undo, "bring-back.nothing");
    }

    /** Redoes what was undone last. */
    public void forward() {
        take(Undoable::redo, "bring-forward.nothing");
    }

    /** Looks for losses; called once per pulse. */
    public void pulse() {
        undo.set(newest(Undoable::undo).map(Step::says));
        redo.set(newest(Undoable::redo).map(Step::says));
    }

    private void take(Function<Undoable, Optional<Step>> side, String nothing) {
        newest(side).ifPresentOrElse(step -> step.run().run(), () -> news.accept(Message.of(nothing)));
        pulse();
    }

    private Optional<Step> newest(Function<Undoable, Optional<Step>> side) {
        return parts.stream().flatMap(part -> side.apply(part).stream()).max(Comparator.comparingLong(Step::since));
    }
}
