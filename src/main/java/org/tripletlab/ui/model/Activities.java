package org.tripletlab.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Message;

/** What the window is doing beside the run, such as saving a picture, and how the last of it ended. */
public final class Activities {
    private final ReadOnlyObjectWrapper<Activity> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> outcome = new ReadOnlyObjectWrapper<>();

    /**
     * Something under way.
     *
     * @param says what it is
     * @param cancel stops it; empty for what is over before anybody could
     */
    public record Activity(Message says, Optional<Runnable> cancel) {}

    /** Returns what is under way; null for nothing. */
    public ReadOnlyObjectProperty<Activity> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns how the last activity ended; null if there is nothing to say. */
    public ReadOnlyObjectProperty<Message> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Begins something, or says how far it has come. */
    public void say(Message says, Runnable cancel) {
        outcome.set(null);
        current.set(new Activity(says, Optional.of(cancel)));
    }

    /** Begins something that cannot be stopped. */
    public void say(Message says) {
        outcome.set(null);
        current.set(new Activity(says, Optional.empty()));
    }

    /** Takes a sentence back that no longer holds. */
    public void forget(String key) {
        if (outcome.get() != null && outcome.get().key().equals(key)) {
            outcome.set(null);
        }
    }

    /** Ends it with a sentence, or with none if that is null. */
    public void end(Message sentence) {
        current.set(null);
        outcome.set(sentence);
    }
}
