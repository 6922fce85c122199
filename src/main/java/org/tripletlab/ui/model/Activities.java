package org.tripletlab.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Message;

/** Background activities of the window beside the run, such as saving a picture, and the outcome of the last one. */
public final class Activities {
    private final ReadOnlyObjectWrapper<Activity> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> outcome = new ReadOnlyObjectWrapper<>();

    /**
     * Running activity.
     *
     * @param says description
     * @param cancel cancels it; empty for an activity too short to be cancelled
     */
    public record Activity(Message says, Optional<Runnable> cancel) {}

    /** Returns the running activity; null for none. */
    public ReadOnlyObjectProperty<Activity> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns the outcome of the last activity; null if there is no message. */
    public ReadOnlyObjectProperty<Message> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Starts an activity, or reports its progress. */
    public void say(Message says, Runnable cancel) {
        outcome.set(null);
        current.set(new Activity(says, Optional.of(cancel)));
    }

    /** Starts an activity that cannot be cancelled. */
    public void say(Message says) {
        outcome.set(null);
        current.set(new Activity(says, Optional.empty()));
    }

    /** Removes an outcome that is no longer true. */
    public void forget(String key) {
        if (outcome.get() != null && outcome.get().key().equals(key)) {
            outcome.set(null);
        }
    }

    /** Ends the activity with a message, or without one if it is null. */
    public void end(Message sentence) {
        current.set(null);
        outcome.set(sentence);
    }
}
