package org.tripletlab.ui.model;

import java.util.Optional;
import org.tripletlab.text.Message;

/** Something whose losses can be undone and redone, each the newest first. */
public interface Undoable {
    /**
     * One step that can be taken.
     *
     * @param since time of the loss, or of its undoing, as of {@link System#nanoTime}
     * @param says what the step does
     * @param run takes it
     */
    record Step(long since, Message says, Runnable run) {}

    /** Returns the step that undoes the last loss. */
    Optional<Step> undo();

    /** Returns the step that redoes what was undone last. */
    Optional<Step> redo();
}
